import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Edited, editBlueprint } from "../../src/ascode/blueprint/edit.js";
import { fixture, read } from "./support.js";

const ORIGINAL = fixture("deleted-users.blueprint.yaml");

/** The configuration of the fixture, to be changed. */
// biome-ignore lint/suspicious/noExplicitAny: whoever edits knows the shape
function value(): any {
  return structuredClone(read(ORIGINAL).document.value);
}

/** Lines that went, and lines that came. */
function difference(text: string): [string[], string[]] {
  const before = ORIGINAL.split("\n");
  const after = text.split("\n");
  return [
    before.filter((line) => !after.includes(line)),
    after.filter((line) => !before.includes(line)),
  ];
}

function textOf(result: Edited): string {
  if ("problem" in result) throw new Error(result.problem);
  return result.text;
}

// biome-ignore lint/suspicious/noExplicitAny: whoever edits knows the shape
function edited(change: (value: any) => void): string {
  const changed = value();
  change(changed);
  const text = textOf(editBlueprint(ORIGINAL, changed));
  expect(read(text).document.value).toEqual(changed);
  return text;
}

describe("an edited blueprint", () => {
  test("is the same, byte for byte, where nothing changed", () => {
    expect(edited(() => {})).toBe(ORIGINAL);
  });

  test("differs in the one value that changed", () => {
    const text = edited(({ rules }) => {
      rules[0].severity = "alert";
    });
    expect(difference(text)).toEqual([["      severity: warning"], ["      severity: alert"]]);
  });

  test("gets a key that it did not have", () => {
    const text = edited(({ transports }) => {
      transports[0].webhook_ca = null;
    });
    expect(difference(text)).toEqual([[], ["      webhook_ca: null"]]);
  });

  test("gets references by id to earlier entries and by name to others", () => {
    const text = edited(({ rules, existing }) => {
      rules[0].transports = ["chat", "mail"];
      existing.transports = ["mail"];
    });
    expect(difference(text)).toEqual([
      ["        - !Find [authentik_events.notificationtransport, [name, default-local-transport]]"],
      ["        - !Find [authentik_events.notificationtransport, [name, mail]]"],
    ]);
  });

  test("gets other texts of several lines", () => {
    const text = edited(({ mappings }) => {
      mappings[0].expression = 'x = 1\nreturn {"text": x}\n';
    });
    expect(difference(text)[1]).toEqual(["        x = 1", '        return {"text": x}']);
  });

  test("keeps the comments in a list whose other members change", () => {
    const text = ORIGINAL.replace("- !KeyOf chat\n", "- !KeyOf chat # the loud one\n");
    const changed = value();
    changed.rules[0].transports = ["chat"];
    expect(textOf(editBlueprint(text, changed))).toContain("- !KeyOf chat # the loud one\n");
  });

  test.each([
    ["", "\n    attrs:\n      severity: alert\n      destination_event_user: true"],
    ["\n    attrs: {}", "\n    attrs:\n      severity: alert\n      destination_event_user: true"],
    ["\n    attrs:", "\n    attrs:\n      severity: alert\n      destination_event_user: true"],
    [
      "\n    attrs: { transports: [] }",
      "\n    attrs: {transports: [], severity: alert, destination_event_user: true}",
    ],
  ])("gets several keys where it had %j", (attrs, expected) => {
    const text = `entries:\n  - model: authentik_events.notificationrule # ours\n    identifiers: { name: a }${attrs}\n  # behind\n`;
    const result = changedNoted((value) => {
      Object.assign(value.rules[0], { severity: "alert", destination_event_user: true });
    }, text);
    expect(textOf(result)).toBe(text.replace(`{ name: a }${attrs}`, `{ name: a }${expected}`));
  });

  test("loses the lines of a key that is taken out, and no others", () => {
    const text = edited(({ policies }) => {
      delete policies[0].model;
    });
    expect(difference(text)).toEqual([["      model: authentik_core.user"], []]);
  });
});

/** Comments and empty lines wherever people put them. */
const NOTED = `# Our notifications
version: 1
entries:
  # Who is told
  - model: authentik_core.group
    identifiers: { name: ops } # on call

  # Where it goes
  - model: authentik_events.notificationtransport
    id: chat
    identifiers:
      name: chat
    attrs:
      mode: webhook # not Slack
      webhook_url: !Env HOOK
      # the end of the chat

  # Other people's
  - model: authentik_core.application
    identifiers: { slug: wiki }
    attrs: { group: !Find [authentik_core.group, [name, ops]] }

  # Who is told of what
  - model: authentik_events.notificationrule
    id: rule
    identifiers: { name: told }
    attrs:
      destination_group: !Find [authentik_core.group, [name, "ops"]]
      transports: [!KeyOf chat]

  # The end of all
`;

/** The text after a change of the configuration. */
// biome-ignore lint/suspicious/noExplicitAny: whoever edits knows the shape
function changedNoted(change: (value: any) => void, text = NOTED) {
  const changed = structuredClone(read(text).document.value);
  change(changed);
  return editBlueprint(text, changed as Record<string, unknown>);
}

describe("an object that comes", () => {
  test("stands beside those of its kind, before whoever needs it, with an empty line as the others", () => {
    const text = textOf(
      changedNoted(({ transports, rules }) => {
        transports.push({ name: "mail", mode: "email" });
        rules[0].transports.push("mail");
      }),
    );
    expect(text).toBe(
      NOTED.replace(
        "      # the end of the chat\n",
        `      # the end of the chat

  - model: authentik_events.notificationtransport
    id: transport-mail
    identifiers:
      name: mail
    attrs:
      mode: email
`,
      ).replace("[!KeyOf chat]", "[!KeyOf chat, !KeyOf transport-mail]"),
    );
  });

  test("is a policy with its binding, at the end", () => {
    const text = textOf(
      changedNoted((value) => {
        value.policies = [{ name: "logins", action: "login" }];
        value.rules[0].bindings = [{ policy: "logins", negate: true }];
      }),
    );
    expect(text.slice(NOTED.indexOf("      transports: [!KeyOf chat]\n"))).toBe(
      `      transports: [!KeyOf chat]

  - model: authentik_policies_event_matcher.eventmatcherpolicy
    id: policy-logins
    identifiers:
      name: logins
    attrs:
      action: login

  - model: authentik_policies.policybinding
    identifiers:
      target: !KeyOf rule
      order: 0
      policy: !KeyOf policy-logins
    attrs:
      negate: true

  # The end of all
`,
    );
  });

  test("has an id of its own", () => {
    const text = textOf(
      changedNoted(
        ({ transports }) => transports.push({ name: "mail", mode: "local" }),
        NOTED.replaceAll("chat", "transport-mail"),
      ),
    );
    expect(text).toContain("id: transport-mail-2\n");
  });
});

describe("an object that goes", () => {
  test("takes its comment and its empty line with it, and all that named it", () => {
    const result = changedNoted((value) => {
      value.transports = [];
      value.rules[0].transports = [];
    });
    const start = NOTED.indexOf("  # Where it goes");
    const end = NOTED.indexOf("  # Other people's");
    expect(result).toEqual({
      text: NOTED.replace(NOTED.slice(start, end), "").replace("[!KeyOf chat]", "[]"),
      notes: ['"chat" is no longer in the file; the server keeps it until somebody deletes it.'],
    });
  });

  test("stays where something else in the file needs it", () => {
    const text = NOTED.replace("!Find [authentik_core.group, [name, ops]] }", "!KeyOf chat }");
    const result = changedNoted((value) => {
      value.transports = [];
      value.rules[0].transports = [];
    }, text);
    expect(result).toEqual({ problem: "Something in the file still refers to `!KeyOf chat`." });
  });
});

describe("an object with another name", () => {
  test("is renamed wherever the file names it, entries of other models among it", () => {
    const result = changedNoted((value) => {
      value.groups[0].name = "night watch";
      value.rules[0].destination_group = "night watch";
    });
    expect(result).toEqual({
      text: NOTED.replace("{ name: ops }", '{ name: "night watch" }')
        .replace("[name, ops]", '[name, "night watch"]')
        .replace('[name, "ops"]', '[name, "night watch"]'),
      notes: [
        'The server keeps "ops" and gets "night watch" besides: a blueprint knows objects by their names.',
      ],
    });
  });
});

test("line breaks of Windows stay", () => {
  const text = NOTED.replaceAll("\n", "\r\n");
  const result = changedNoted((value) => {
    value.groups.push({ name: "more" });
    value.rules[0].severity = "alert";
  }, text);
  expect(textOf(result).replaceAll("\r\n", "")).not.toContain("\n");
});

test("entries on one line are not torn apart", () => {
  const text = "entries: [{ model: authentik_core.group, identifiers: { name: ops } }]";
  const result = changedNoted((value) => value.groups.push({ name: "more" }), text);
  expect(result).toEqual({ problem: "Its entries do not stand below each other." });
});

// biome-ignore lint/suspicious/noExplicitAny: lists of whatever objects
type Lists = Record<string, any>;

const NEW: Lists = {
  groups: {},
  transports: { mode: "local" },
  rules: { transports: [], bindings: [] },
  policies: { action: "login" },
  mappings: { expression: "return 1\n" },
};
const KEYS: Record<string, string> = {
  groups: "users",
  transports: "webhook_url",
  rules: "severity",
  policies: "client_ip",
  mappings: "expression",
};
const REFERENCES = ["destination_group", "transports", "policy", "webhook_mapping_body"];

interface Made {
  at: number;
  kind: string;
  list: string;
  name: string;
  text: string;
}

function apply(value: Lists, { at, kind, list, name, text }: Made): void {
  value[list] ??= [];
  const members = value[list];
  const member = members[at % Math.max(1, members.length)];
  if (members.some((other: { name: string }) => other.name === name)) return;
  if (kind === "add") members.push({ name, ...structuredClone(NEW[list]) });
  else if (kind === "remove" && member) {
    value[list] = members.filter((other: unknown) => other !== member);
    forEachReference(value, (named) => (named === member.name ? undefined : named));
  } else if (kind === "rename" && member) {
    const from = member.name;
    member.name = name;
    forEachReference(value, (named) => (named === from ? name : named));
  } else if (kind === "set" && member)
    member[KEYS[list] as string] = list === "groups" ? [text] : text;
}

function forEachReference(value: unknown, change: (name: unknown) => unknown): void {
  if (typeof value !== "object" || value === null) return;
  for (const [key, member] of Object.entries(value)) {
    const holder = value as Lists;
    if (!REFERENCES.includes(key) || Array.isArray(value)) forEachReference(member, change);
    else if (!Array.isArray(member)) holder[key] = change(member);
    else if (typeof member[0] !== "object") holder[key] = member.map(change).filter(Boolean);
    else forEachReference(member, change);
  }
}

/** What a set-up says, in whatever order. */
function normal(value: unknown): unknown {
  const lists = Object.entries(value as Lists).filter(
    ([key, list]) => key !== "existing" && list.length > 0,
  );
  return Object.fromEntries(
    lists.map(([key, list]) => [
      key,
      list
        .map((one: Lists) =>
          JSON.stringify(
            { users: null, bindings: [], ...one },
            Object.keys({ users: 1, bindings: 1, ...one }).sort(),
          ),
        )
        .sort(),
    ]),
  );
}

test("any changes come out as they were meant, or not at all", () => {
  const name = fc.constantFrom("ops", "chat", "told", "logins", "a b", "on", "#x", "é: {", "mail");
  const change = fc.record({
    at: fc.nat(3),
    kind: fc.constantFrom("add", "remove", "rename", "set"),
    list: fc.constantFrom("groups", "transports", "rules", "policies", "mappings"),
    name,
    text: fc.string({ maxLength: 6 }),
  });
  let written = 0;
  fc.assert(
    fc.property(
      fc.constantFrom(NOTED, ORIGINAL),
      fc.array(change, { maxLength: 4 }),
      (text, made) => {
        const changed = structuredClone(read(text).document.value) as Lists;
        for (const one of made) apply(changed, one);
        const result = editBlueprint(text, changed);
        if ("problem" in result) return;
        written++;
        expect(normal(read(result.text).document.value)).toEqual(normal(changed));
        for (const line of text
          .split("\n")
          .filter((line) => line.startsWith("#") || line.includes("wiki")))
          expect(result.text).toContain(line);
      },
    ),
    { numRuns: 60 },
  );
  expect(written).toBeGreaterThan(10);
});
