import { describe, expect, test } from "vitest";
import { QUERY_KEYS } from "../../../src/generated/akql/keys.js";
import {
  type CompletionContext,
  completeQuery,
  loadQueryKeys,
} from "../../../src/match/akql/index.js";

/** Proposals at the bar, and what they replace. */
function at(marked: string, context: Partial<CompletionContext> = {}) {
  const cursor = marked.indexOf("|");
  const text = marked.replace("|", "");
  const { from, to, options } = completeQuery(text, cursor, { keys: QUERY_KEYS, ...context });
  return {
    replaced: text.slice(from, to),
    options: options.map((option) => option.text),
    all: options,
  };
}

describe("names", () => {
  test("begin with the fields", () => {
    expect(at("|").options.slice(0, 8)).toEqual([
      "action",
      "app",
      "brand",
      "client_ip",
      "context",
      "created",
      "event_uuid",
      "user",
    ]);
  });

  test("replace the whole word", () => {
    expect(at("cli|ent").replaced).toBe("client");
    expect(at("cli|ent").options[0]).toBe("client_ip");
  });

  test("go on behind a dot", () => {
    expect(at("context.geo.|")).toMatchObject({ replaced: "context.geo." });
    expect(at("context.geo.|").options).toContain("context.geo.country");
    expect(at("context.geo.|").options.every((text) => text.startsWith("context.geo."))).toBe(true);
  });

  test("are found by their end", () => {
    expect(at("username|").options).toContain("user.username");
  });

  test("are those of the chosen action", () => {
    expect(at("context.auth_method|", { action: "login" }).options).toContain(
      "context.auth_method",
    );
    expect(at("context.auth_method|", { action: "model_created" }).options).toEqual([]);
  });

  test("are those of the actions that the query names", () => {
    expect(at('action = "model_created" and context.auth_method|').options).toEqual([]);
    expect(at('action in ("Model Created", "login") and context.auth_method|').options).toContain(
      "context.auth_method",
    );
  });

  test("are those of the release", () => {
    expect(at("user.is_agent|", { release: "2026.8" }).options).toEqual(["user.is_agent"]);
    expect(at("user.is_agent|", { release: "2026.5" }).options).toEqual([]);
  });

  test("say what they are", () => {
    expect(at("client_ip|").all[0]).toEqual({
      text: "client_ip",
      kind: "field",
      detail: "Address of the client.",
    });
    expect(at("context.geo.country|", { action: "login" }).all[0]).toEqual({
      text: "context.geo.country",
      kind: "key",
      detail: "string or null",
    });
  });
});

describe("operators", () => {
  test("are those of the kind of field", () => {
    expect(at("created |").options).toEqual([">", ">=", "<", "<=", "=", "!=", "~", "!~"]);
    expect(at("user.username |").options).toContain("not startswith");
  });

  test("are found by what is written of them", () => {
    expect(at("user.username st|").options).toEqual(["startswith", "not startswith"]);
    expect(at("user.username !|").options).toEqual(["!=", "!~"]);
    expect(at("user.username not |").options).toEqual(["in", "startswith", "endswith"]);
  });
});

describe("values", () => {
  test("of action are those of the release", () => {
    expect(at('action = "user_|"', { release: "2026.5" }).options).toEqual(['"user_write"']);
    expect(at('action = "user_|"', { release: "2026.8" }).options).toEqual([
      '"user_write"',
      '"user_offboarded"',
    ]);
  });

  test("take the quotes that are there", () => {
    expect(at("action = 'logi|'")).toMatchObject({ replaced: "'logi'" });
    expect(at("action = 'logi|'").options).toEqual(["'login'", "'login_failed'"]);
  });

  test("of app are the emitters of the action", () => {
    expect(at('action = "login_failed" and app = |').options).toEqual([
      '"authentik.events.signals"',
    ]);
  });

  test("of booleans are written as the release takes them", () => {
    const text = 'action = "login" and context.auth_method_args.known_device = |';
    expect(at(text).options).toEqual(["True", "False"]);
    expect(at(text, { release: "2026.5.4" }).options).toEqual([]);
  });

  test("stand in lists", () => {
    expect(at("action in |").options).toEqual(["("]);
    expect(at('action in ("login", "logo|').options).toEqual(['"logout"']);
    expect(at('action in ("login"|').options).toEqual([",", ")"]);
  });
});

describe("what comes behind a comparison", () => {
  test.each([
    ['action = "login" |', ["and", "or"]],
    ['(action = "login" |', ["and", "or", ")"]],
    ['(action = "login" a|', ["and"]],
  ])("%s", (text, expected) => {
    expect(at(text).options).toEqual(expected);
  });
});

test.each(["a b c |", "action ~1 |", "action = # |", ") |", 'action "x" |'])(
  "nothing is proposed for %s",
  (text) => {
    expect(at(text).options).toEqual([]);
  },
);

test("the keys of the catalog are loaded for whoever wants them", async () => {
  expect(await loadQueryKeys()).toBe(QUERY_KEYS);
});
