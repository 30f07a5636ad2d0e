import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { convert } from "../../src/ascode/convert.js";
import { editYaml } from "../../src/ascode/native-edit.js";

const TEXT = `# Ours
release: "2026.5"
groups: [{name: ops}] # on call
policies:
  # each of them
  - name: logins
    action: login # not logout

  - name: others
    action: logout
`;

describe("an edited configuration", () => {
  test.each<[string, Record<string, unknown>, string]>([
    ["without a change", {}, TEXT],
    ["with another value", { release: "2026.8" }, TEXT.replace("2026.5", "2026.8")],
    [
      "with a member less",
      { policies: [{ name: "logins", action: "login" }] },
      TEXT.replace("\n  - name: others\n    action: logout\n", ""),
    ],
    [
      "with another name",
      {
        policies: [
          { name: "entries", action: "login" },
          { name: "others", action: "logout" },
        ],
      },
      TEXT.replace("name: logins", "name: entries"),
    ],
  ])("%s keeps its comments", (_, value, expected) => {
    expect(editYaml(TEXT, value)).toEqual({ text: expected });
  });

  test("says what it was told, with aliases too", () => {
    const text = "policies:\n  - &a { name: a, action: login }\nrules: [{ name: r, x: *a }]\n";
    const wanted = { policies: [{ name: "b", action: "login" }] };
    const edited = editYaml(text, wanted);
    if ("text" in edited) expect(parse(edited.text)).toMatchObject(wanted);
    else expect(edited.problem).toBe("The changed text would not say the same.");
  });

  test.each(["{}", "[]", "5", "a: ["])("is none where there is none: %s", (text) => {
    expect(editYaml(text, { a: 1 })).toHaveProperty("problem");
  });
});

test("a configuration that is converted for another release names that one, and keeps its comments", () => {
  expect(convert(TEXT, "yaml", "2026.8").text).toBe(TEXT.replace("2026.5", "2026.8"));
});
