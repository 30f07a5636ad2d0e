import { describe, expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { readAsCode } from "../../../src/ascode/index.js";
import { readConfiguration } from "../../../src/match/config/read.js";
import { readSuite } from "../../../src/match/suite/read.js";
import { runSuite } from "../../../src/match/suite/run.js";
import {
  type DifferentLine,
  textDifference,
} from "../../../src/site/playground/difference/difference.js";
import { createCore } from "../../../src/site/playground/engine/core.js";
import { configurationOf, suiteOf } from "../../../src/site/playground/home/export.js";
import { importRead } from "../../../src/site/playground/home/import.js";
import { writeForm } from "../../../src/site/playground/home/write-form.js";
import type { RuleDraft } from "../../../src/site/playground/state/configuration.js";
import { EMPTY } from "../../../src/site/playground/state/initial.js";
import { hashOf } from "../../../src/site/playground/state/link.js";
import type { PlaygroundState } from "../../../src/site/playground/state/model.js";
import { stateOf } from "../../../src/site/playground/state/read-link.js";
import { reduce } from "../../../src/site/playground/state/reducer.js";
import { files } from "../../support/catalog.js";
import { linesOf, NEVER } from "./support.js";

const STATE: PlaygroundState = {
  ...EMPTY,
  release: "2026.5",
  configuration: {
    groups: [{ name: "ops", users: ["ada"] }],
    policies: [
      { name: "logins", action: "login" },
      { name: "broken", query: "action =" },
      { name: "scripted", expression: "return True" },
    ],
    transports: [{ name: "interface" }],
    rules: [
      {
        name: "tells",
        transports: ["interface"],
        destination_group: "ops",
        bindings: [{ policy: "logins", negate: true }],
      },
      { name: "mute", destination_group: "ops", bindings: [{ policy: "logins" }] },
    ],
  },
};
const LINES = linesOf(["login/passkey", "login/password-and-totp", "logout/signed-out"]);

const PORTABLE: PlaygroundState = {
  ...EMPTY,
  configuration: {
    policies: [{ name: "logins", action: "login" }],
    transports: [{ name: "chat", mode: "webhook", webhook_url: "https://chat.example.com/" }],
    rules: [
      {
        name: "tells",
        severity: "alert",
        transports: ["chat"],
        destination_event_user: true,
        bindings: [{ policy: "logins", order: 0 }],
      },
    ],
  },
};

/** What comes of an import into a playground in which nothing was done yet. */
function imported(text: string, present = EMPTY) {
  const read = importRead(text, readAsCode(text));
  if ("problem" in read) return read;
  const { changes, original, remarks } = read;
  return { state: reduce(present, { type: "import", changes, original }), remarks };
}

const isChange = ({ sign }: DifferentLine) => sign !== " ";

async function suite() {
  const core = createCore();
  await core.open(LINES, NEVER);
  return suiteOf(STATE, LINES, core);
}

describe("a configuration", () => {
  test.each([stringify, JSON.stringify])("comes back as it was taken", (write) => {
    const back = imported(write(configurationOf(STATE)));
    expect(back).toMatchObject({ state: { ...STATE, sources: [], event: 0 }, remarks: [] });
  });

  test.each(["Blueprint", "Terraform"] as const)("comes back from %s", async (form) => {
    const { text } = await writeForm(form, PORTABLE, null);
    const back = imported(text ?? "", { ...EMPTY, release: PORTABLE.release });
    expect(back).toMatchObject({ state: { configuration: { policies: [{ action: "login" }] } } });
    const [rule] = ("state" in back && back.state.configuration.rules) || [];
    expect(rule).toMatchObject({ name: "tells", transports: ["chat"], severity: "alert" });
    expect(rule?.bindings).toMatchObject([{ policy: "logins", order: 0 }]);
  });

  test("is written as requests of the API", async () => {
    const { text } = await writeForm("API script", PORTABLE, null);
    expect(text).toMatch(/policies\/event_matcher[\s\S]+policies\/bindings/);
  });

  test("that a form cannot hold says why", async () => {
    const older = { ...PORTABLE, release: "2024.12" } as const;
    const queried = { ...older, configuration: { policies: [{ name: "a", query: "pk = 1" }] } };
    const { text, remarks } = await writeForm("Blueprint", queried, null);
    expect(text).toBeNull();
    expect(remarks.join()).toContain("2026.5");
  });

  test("leaves the events that are there", () => {
    const sources = [{ from: "catalog", names: ["login/passkey"] }] as const;
    expect(imported("policies: [{ name: a }]", { ...EMPTY, sources })).toMatchObject({
      state: { sources },
    });
  });

  test("keeps what exists on the server, and can be taken home with it", async () => {
    const written = files.get("config/configuration/examples/failed-logins-outside.json");
    const back = imported(JSON.stringify(written));
    if ("problem" in back) throw new Error(back.problem);
    expect(configurationOf(back.state)).toEqual({ release: "2026.8", ...(written as object) });
    expect((await writeForm("Blueprint", back.state, null)).text).toContain(
      "default-local-transport",
    );
  });

  test("can be one policy", () => {
    expect(imported("action: login\nquery: null")).toMatchObject({
      state: { configuration: { policies: [{ name: "my policy", action: "login", query: null }] } },
    });
  });
});

describe("what was imported", () => {
  const BLUEPRINT = `# The night watch
version: 1
entries:
  - model: authentik_core.application
    identifiers: { slug: chat }
  - model: authentik_policies_event_matcher.eventmatcherpolicy
    identifiers: { name: logins }
    attrs: { action: login }
  - model: authentik_events.notificationrule
    id: rule
    identifiers: { name: tells }
    attrs:
      severity: alert # loud
      transports: [!Find [authentik_events.notificationtransport, [name, chat]]]
`;
  const changed = (text: string, change: (rule: RuleDraft) => RuleDraft): PlaygroundState => {
    const back = imported(text);
    if ("problem" in back) throw new Error(back.problem);
    const { configuration } = back.state;
    const rules = (configuration.rules ?? []).map(change);
    return { ...back.state, configuration: { ...configuration, rules } };
  };

  test("is a blueprint that is changed in its place, with what else it holds", async () => {
    const state = changed(BLUEPRINT, (rule) => ({ ...rule, severity: "notice" }));
    expect(await writeForm("Blueprint", state, null)).toEqual({
      text: BLUEPRINT.replace("alert", "notice"),
      remarks: [],
      imported: BLUEPRINT,
      isInPlace: true,
    });
  });

  test("is compared in any other form as that form would have it", async () => {
    const state = changed(BLUEPRINT, (rule) => ({ ...rule, severity: "notice" }));
    const { text, imported: before } = await writeForm("Terraform", state, null);
    expect(
      textDifference(before ?? "", text ?? "")
        ?.places.flat()
        .filter(isChange),
    ).toEqual([
      { sign: "-", text: expect.stringMatching(/severity += "alert"/) },
      { sign: "+", text: expect.stringMatching(/severity += "notice"/) },
    ]);
  });

  test("is YAML that keeps its comments", async () => {
    const text = `# The night watch
$schema: https://example.com/configuration.json
policies:
  # all of them
  - name: logins # each
    action: login
  - name: others
    action: logout
rules:
  - name: tells
    severity: alert # loud
    bindings:
      - policy: logins # here too
`;
    const state = changed(text, (rule) => ({ ...rule, severity: "notice", transports: [] }));
    const { policies } = state.configuration;
    const fewer = {
      ...state,
      configuration: { ...state.configuration, policies: policies.slice(0, 1) },
    };
    expect(await writeForm("Configuration, YAML", fewer, null)).toMatchObject({
      text: text
        .replace("  - name: others\n    action: logout\n", "")
        .replace("alert", "notice")
        .concat("    transports: []\n"),
      isInPlace: true,
      remarks: [],
    });
    expect((await writeForm("Configuration, JSON", state, null)).remarks).toEqual([
      "The comments of the imported file are not taken over.",
    ]);
  });

  test("is in no link", async () => {
    const state = changed(BLUEPRINT, (rule) => rule);
    const shared = await stateOf(await hashOf(state));
    expect(shared && "state" in shared && shared.state.original).toBeUndefined();
  });

  test("may hold what is not known, which other forms say", async () => {
    const text = BLUEPRINT.replace("action: login", "name: !Env NAME, action: login");
    const state = changed(text, (rule) => rule);
    expect((await writeForm("Terraform", state, null)).remarks).toContain(
      "`!Env NAME` is not known here, so it is written as a text.",
    );
  });
});

describe("a suite", () => {
  test("passes when it is run", async () => {
    const written = parse(stringify(await suite()));
    const read = readSuite(written);
    expect(read.problems).toEqual([]);
    const { configuration, problems } = readConfiguration(read.suite.configuration);
    expect(problems).toEqual([]);
    const events = new Map(
      [...read.suite.events].map(([name, { origin }]) => [
        name,
        origin.kind === "event" ? origin.event : null,
      ]),
    );
    const results = runSuite({ suite: read.suite, configuration, events });
    expect(results).toHaveLength(3 * 3 + 2 * 3);
    expect(results.filter(({ status }) => status !== "passed")).toEqual([]);
  });

  test("says of each verdict what it is", async () => {
    const { matrix, rules } = await suite();
    expect(matrix.logins).toEqual({ "login 1": true, "login 2": true, "logout 1": false });
    expect(matrix.broken?.["login 1"]).toEqual({
      passing: false,
      error: "Unexpected end of input",
    });
    expect(matrix.scripted?.["login 1"]).toBeNull();
    expect(rules?.tells).toEqual({ "login 1": false, "login 2": false, "logout 1": true });
    expect(rules?.mute?.["login 1"]).toEqual({ passing: true, nothing: "no-transport" });
  });

  test("has a row for a policy of any name", async () => {
    const state = { ...EMPTY, configuration: { policies: [{ name: "__proto__" }] } };
    const { matrix } = await suiteOf(state, LINES, createCore());
    expect(Object.keys(matrix)).toEqual(["__proto__"]);
  });

  test("brings its events and its configuration", async () => {
    const back = imported(stringify(await suite()));
    expect(back).toMatchObject({
      state: { release: "2026.5", configuration: STATE.configuration },
    });
    expect("state" in back && back.state.sources).toEqual([
      { from: "own", name: "events of the suite", lines: LINES.join("\n") },
    ]);
  });

  test("can name examples, and change its events", () => {
    const text = `
policies: [{ name: a, action: login }]
events:
  one: { example: login/passkey }
  two: { event: { action: login, app: x, context: {} }, with: { app: y }, without: [/context] }
`;
    expect(imported(text)).toMatchObject({
      state: {
        sources: [
          { from: "catalog", names: ["login/passkey"] },
          { from: "own", lines: '{"action":"login","app":"y"}' },
        ],
      },
    });
  });
});

describe("what cannot be imported says why", () => {
  test.each([
    ["[", "This cannot be read: "],
    [
      "version: 1\nentries: [{ model: authentik_policies_event_matcher.eventmatcherpolicy, identifiers: { name: a }, attrs: { action: !Env X } }]",
      "is known to the server only",
    ],
    ["5", "This is no configuration, no policy and no suite."],
    ["policies: [{ name: a, acton: login }]", "Did you mean `action`?"],
    ["events: { one: { file: a.json } }", "which a page cannot open"],
    ["configuration: other.yaml\nevents: {}", "names the file other.yaml"],
    ["release: '2019.1'\npolicies: []", "2019.1"],
  ])("%j", (text, problem) => {
    const result = imported(text);
    expect("problem" in result && result.problem).toContain(problem);
  });
});
