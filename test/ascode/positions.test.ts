import { describe, expect, test } from "vitest";
import { readAsCode } from "../../src/ascode/read.js";

const CODE = `event = request.context["event"]

if event.action == "login":
    # It's a "sign" \\ of life: ü, 😀
    return event.context['username'] == "a\\tb"

return False`;

const indented = (spaces: number) =>
  CODE.split("\n")
    .map((line) => (line === "" ? line : " ".repeat(spaces) + line))
    .join("\n");

const policy = (value: string) => `policies:\n  - name: example\n    expression: ${value}\n`;
const resource = (value: string) =>
  `resource "authentik_policy_expression" "example" {\n  name = "example"\n  expression = ${value}\n}\n`;
const quoted = JSON.stringify(CODE);

const FORMS: Record<string, string> = {
  "a literal block": policy(`|-\n${indented(6)}`),
  "a literal block with its indentation": policy(`|2-\n${indented(6)}`),
  "a literal block behind a comment": policy(`|- # what it does\n${indented(6)}`),
  "a literal block with the line breaks of Windows": policy(`|-\n${indented(6)}`).replaceAll(
    "\n",
    "\r\n",
  ),
  "double quotes": policy(quoted),
  "double quotes with numbers": policy(quoted.replace("ü", "\\u00fc").replace("😀", "\\U0001F600")),
  "single quotes": policy(
    `'${indented(6).trimStart().replaceAll("'", "''").replaceAll("\n", "\n\n")}'`,
  ),
  JSON: JSON.stringify({ policies: [{ name: "example", expression: CODE }] }),
  "a heredoc": resource(`<<EOT\n${CODE}\nEOT`),
  "an indented heredoc": resource(`<<-EOT\n${indented(4)}\n  EOT`),
  "an indented heredoc with the line breaks of Windows": resource(
    `<<-EOT\n${indented(4)}\n  EOT`,
  ).replaceAll("\n", "\r\n"),
  "a chomped heredoc": resource(`chomp(<<-EOT\n${indented(4)}\n  EOT\n  )`),
  "quotes of Terraform": resource(quoted),
  "a blueprint": `version: 1
entries:
  - model: authentik_policies_expression.expressionpolicy
    identifiers: { name: example }
    attrs:
      expression: |
${indented(8)}
`,
};

describe.each(Object.entries(FORMS))("in %s", (_, file) => {
  const read = readAsCode(file);
  if ("problem" in read) throw new Error(read.problem.message);
  const { document } = read;
  const { policies } = document.value as { policies: { expression: string }[] };
  const expression = policies[0]?.expression ?? "";

  test("every word of an expression has its place", () => {
    const words = [...expression.matchAll(/[A-Za-z]{3,}/g)];
    expect(words.length).toBeGreaterThan(10);
    const lines = file.split(/\r?\n/);
    for (const { 0: word, index } of words) {
      const { line, column } = document.positionInText("/policies/0/expression", index);
      expect(lines[line - 1]?.slice(column - 1)).toMatch(new RegExp(`^${word}`));
    }
  });

  test("what stands at the end has its place too", () => {
    const { line, column } = document.positionInText("/policies/0/expression", expression.length);
    expect(line).toBeLessThanOrEqual(document.lines.length);
    expect(column).toBeGreaterThan(0);
  });
});
