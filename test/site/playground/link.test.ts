import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { STARTS } from "../../../src/site/playground/start/starts.js";
import { EMPTY } from "../../../src/site/playground/state/initial.js";
import { hashOf } from "../../../src/site/playground/state/link.js";
import type { PlaygroundState } from "../../../src/site/playground/state/model.js";
import { stateOf } from "../../../src/site/playground/state/read-link.js";
import { readState } from "../../../src/site/playground/state/read-state.js";
import { pack } from "../../../src/site/share/packed.js";
import links from "../../fixtures/playground-links.json" with { type: "json" };

test.each(STARTS)("a link to “$title” brings it back", async ({ state }) => {
  expect(await stateOf(await hashOf(state))).toEqual({ state });
});

test("a link carries a webhook, and what its mappings are tried with", async () => {
  const state: PlaygroundState = {
    ...EMPTY,
    subject: { kind: "transport", index: 0 },
    configuration: {
      policies: [],
      mappings: [{ name: "text", expression: "return {}" }],
      transports: [{ name: "w", mode: "webhook", webhook_mapping_body: "text" }],
    },
    trial: { fixtures: { email: true }, timeLimit: 500, severity: "alert", receiverSchema: "{}" },
  };
  expect(await stateOf(await hashOf(state))).toEqual({ state });
});

test.each(links)("a link of version $version is still read: $about", async ({ hash, state }) => {
  expect(await stateOf(hash)).toEqual({ state });
});

test("every version that was published is among the links", () => {
  expect(new Set(links.map(({ version }) => version))).toEqual(new Set([1]));
});

test.each(["", "#", "#login", "#v1", "#keys"])("%j is the hash of something else", async (hash) => {
  expect(await stateOf(hash)).toBeNull();
});

describe("a link that cannot be opened says why", () => {
  const [start] = STARTS;
  const linkTo = async (change: object) =>
    stateOf(`#v1.${await pack(JSON.stringify({ ...start?.state, ...change }))}`);

  test("where a part of it is lost", async () => {
    const hash = start ? await hashOf(start.state) : "";
    expect(await stateOf(hash.slice(0, -9))).toEqual({
      problem: "This link is broken: a part of it was lost or changed on its way.",
    });
  });

  test("where a newer site made it", async () => {
    expect(await stateOf("#v99.AAAA")).toEqual({
      problem: "This link was made by a newer version of the site, which this one cannot read.",
    });
  });

  test.each([
    [{ release: "2019.4" }, 'it names the release "2019.4", which is none'],
    [{ sources: [{ from: "nowhere" }] }, "its events are none"],
    [{ event: -1 }, "what it shows is not there"],
    [{ trial: 1 }, "what its expressions are tried with is no object"],
    [
      { trial: { fixtures: { dns: 1 } } },
      "in its fixtures, /dns: `dns` must be an object, but is 1.",
    ],
    [
      { configuration: { policies: [{ name: "a", action: 5 }] } },
      "in its configuration, /policies/0/action: `action` must be a text or null, but is 5.",
    ],
  ])("where it holds %j", async (change, problem) => {
    expect(await linkTo(change)).toEqual({ problem: `This link cannot be opened: ${problem}.` });
  });

  test("and never throws", async () => {
    await fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(readState(value)).toHaveProperty("problem");
      }),
    );
  });
});
