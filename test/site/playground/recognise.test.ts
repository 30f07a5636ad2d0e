import { describe, expect, test } from "vitest";
import { convert } from "../../../src/ascode/index.js";
import { writtenText } from "../../../src/site/playground/home/recognise.js";
import { files, toLogLine } from "../../support/catalog.js";

const json = (folder: RegExp) =>
  [...files].flatMap(([path, value]): [string, string][] =>
    folder.test(path) ? [[path, JSON.stringify(value)]] : [],
  );
const recognised = async (text: string) => (await writtenText(new Blob([text]))) !== null;

const WRITTEN = json(
  /^config\/(?:configuration|event-matcher-policy|expression-policy|test-suite)\/examples/,
);
const EVENTS = json(/^(?:actions\/[^/]+\/examples|samples|delivery\/[^/]+\/examples)/);

test.each(WRITTEN)("%s is a configuration", async (_, text) => {
  expect(await recognised(text)).toBe(true);
});

test.each(["yaml", "blueprint", "terraform", "api-lines"] as const)(
  "a set-up as %s is one too",
  async (target) => {
    const [, text = ""] = WRITTEN.find(([path]) => path.includes("failed-logins-outside")) ?? [];
    expect(await recognised(convert(text, target).text ?? "")).toBe(true);
  },
);

describe("no configuration is", () => {
  test("any event, alone, in a page of the API or in a log", async () => {
    for (const [path, text] of EVENTS)
      expect([path, await recognised(text)]).toEqual([path, false]);
    const all = EVENTS.filter(([path]) => path.startsWith("actions")).map(([, text]) =>
      JSON.parse(text),
    );
    for (const text of [
      JSON.stringify(all.slice(0, 40)),
      JSON.stringify({ pagination: {}, results: all.slice(0, 40) }),
      all
        .slice(0, 40)
        .map((event) => JSON.stringify(event))
        .join("\n"),
      all
        .slice(0, 40)
        .map((event) => JSON.stringify(toLogLine(event)))
        .join("\n"),
    ])
      expect(await recognised(text)).toBe(false);
  });

  test.each(["", "policy", "rules: [", '{"policies": []}', "a,b\nrule,2", "- policy\n- rule"])(
    "%j",
    async (text) => {
      expect(await recognised(text)).toBe(false);
    },
  );
});
