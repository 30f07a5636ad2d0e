import { describe, expect, test } from "vitest";
import { EMPTY } from "../../../src/site/playground/state/initial.js";
import type { PlaygroundState } from "../../../src/site/playground/state/model.js";
import { type Change, reduce } from "../../../src/site/playground/state/reducer.js";

const STATE: PlaygroundState = {
  ...EMPTY,
  configuration: {
    policies: [{ name: "one", action: "login" }, { name: "two" }],
    rules: [{ name: "rule", bindings: [{ policy: "one" }, { policy: "two", negate: true }] }],
  },
};

const made = (change: Change) => reduce(STATE, change);

test("a policy that is renamed stays bound", () => {
  const { configuration } = made({ type: "edit-policy", index: 1, keys: { name: "other" } });
  expect(configuration.rules?.[0]?.bindings).toEqual([
    { policy: "one" },
    { policy: "other", negate: true },
  ]);
});

test("a policy that is removed is bound no more", () => {
  const { configuration, subject } = made({ type: "remove-policy", index: 1 });
  expect(configuration.rules?.[0]?.bindings).toEqual([{ policy: "one" }]);
  expect(subject).toEqual({ kind: "policy", index: 0 });
});

test("a field that is emptied is taken out", () => {
  const { configuration } = made({ type: "edit-policy", index: 0, keys: { action: undefined } });
  expect(configuration.policies[0]).toEqual({ name: "one" });
});

describe("what is added", () => {
  test("gets a name that is free, and is shown", () => {
    const { configuration, subject } = made({ type: "add-policy", policy: { name: "one" } });
    expect(configuration.policies[2]?.name).toBe("one 2");
    expect(subject).toEqual({ kind: "policy", index: 2 });
  });
});

describe("in a rule", () => {
  const state: PlaygroundState = {
    ...EMPTY,
    configuration: {
      policies: [],
      groups: [
        { name: "ops", users: ["ada"] },
        { name: "all", parents: ["ops"] },
      ],
      transports: [{ name: "chat" }, { name: "mail" }],
      rules: [
        {
          name: "r",
          transports: ["mail", "chat"],
          destination_group: "ops",
          bindings: [{ group: "ops" }, { user: "ada" }],
        },
      ],
    },
  };

  test("a transport keeps its place under a new name, and goes when it is removed", () => {
    const used = (transports: { name: string }[]) =>
      reduce(state, { type: "set-transports", transports }).configuration.rules?.[0]?.transports;
    expect(used([{ name: "talk" }, { name: "mail" }])).toEqual(["mail", "talk"]);
    expect(used([{ name: "mail" }])).toEqual(["mail"]);
  });

  test("a transport that exists on the server stays when another one is renamed", () => {
    const rules = [{ name: "r", transports: ["theirs", "chat"] }];
    const withTheirs = { ...state, configuration: { ...state.configuration, rules } };
    const transports = [{ name: "talk" }, { name: "mail" }];
    const after = reduce(withTheirs, { type: "set-transports", transports }).configuration;
    expect(after.rules?.[0]?.transports).toEqual(["theirs", "talk"]);
  });

  test("a group that is renamed stays, and one that is removed is told and bound no more", () => {
    const regrouped = (groups: { name: string }[]) =>
      reduce(state, { type: "set-groups", groups }).configuration.rules?.[0];
    expect(regrouped([{ name: "team" }, { name: "all" }])).toMatchObject({
      destination_group: "team",
      bindings: [{ group: "team" }, { user: "ada" }],
    });
    expect(regrouped([{ name: "all" }])).toEqual({
      name: "r",
      transports: ["mail", "chat"],
      bindings: [{ user: "ada" }],
    });
  });
});
