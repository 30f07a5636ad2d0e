import type { Log } from "sarif";
import { describe, expect, test } from "vitest";
import { LINT_IDS } from "../../src/match/lint/index.js";
import { LOADING } from "../expression/event.js";
import { isSarif } from "./sarif-standard.js";
import { folder, normal, run } from "./support.js";
import { parseXml } from "./xml.js";

const RULES = `
policies:
  - name: own
    action: custom_
  - { name: anything }
transports:
  - { name: chat, mode: webhook, webhook_url: https://chat.example.com }
groups:
  - { name: ops, users: [alice, bob] }
rules:
  - name: notify
    severity: critical
    transports: [chat]
    destination_group: ops
    bindings:
      - policy: own
`;
const FINE = "policies: [{ name: failed, action: login_failed }]\n";

async function lint(...args: string[]) {
  const path = folder({ "rules.yaml": RULES, "fine.yaml": FINE, "broken.json": '{"policies": [}' });
  const names = ["rules.yaml", "fine.yaml", "broken.json", "missing.yaml"].map(path);
  const { code, out, err } = await run(["lint", ...args, ...names]);
  return { code, out: normal(out, path), err: normal(err, path) };
}

describe.each(["pretty", "json", "ndjson", "github", "junit", "sarif"])("%s", (format) => {
  test("says everything about files with findings, without, broken and missing", async () => {
    const { code, out, err } = await lint("--format", format);
    expect([code, err]).toEqual([3, "missing.yaml cannot be read: there is no such file\n"]);
    const shown =
      format === "sarif" ? JSON.stringify(JSON.parse(out).runs[0].results, null, 2) : out;
    await expect(shown).toMatchFileSnapshot(`expected/lint-${format}.txt`);
  });
});

test("SARIF keeps to the specification, with a rule for every lint", async () => {
  const { out } = await lint("--format", "sarif");
  const log = JSON.parse(out) as Log;
  isSarif(log);
  expect(isSarif.errors).toBeNull();
  expect(log.runs[0]?.tool.driver.rules?.map(({ id }) => id)).toEqual(LINT_IDS);
});

test("JUnit has a failed case per finding at the fail level", async () => {
  const { out } = await lint("--format", "junit", "--fail-on", "info");
  expect(parseXml(out).attributes).toMatchObject({ failures: "5", errors: "1" });
});

describe("the exit code", () => {
  test.each<[string, string, string[], number]>([
    ["of nothing to say", FINE, [], 0],
    ["of a violation", "policies: [{ name: a, action: custom_ }]", [], 1],
    ["of a warning", "policies: [{ name: a }]", [], 0],
    ["of a warning that counts", "policies: [{ name: a }]", ["--fail-on", "warning"], 1],
    [
      "of a violation that does not count",
      "policies: [{ name: a, action: custom_ }]",
      ["--fail-on", "never"],
      0,
    ],
    [
      "of a lint that is left out",
      "policies: [{ name: a, action: custom_ }]",
      ["--ignore", "matcher-custom-prefix"],
      0,
    ],
    [
      "of a lint that was not selected",
      "policies: [{ name: a, action: custom_ }]",
      ["--select", "rule-loop"],
      0,
    ],
    [
      "of another release",
      "policies: [{ name: a, action: export_ready }]",
      ["--release", "2025.10"],
      1,
    ],
  ])("%s", async (_, stdin, args, code) => {
    expect((await run(["lint", ...args], { stdin })).code).toBe(code);
  });
});

test("an unknown lint is a mistake, and the nearest one is named", async () => {
  const { code, err } = await run(["lint", "--select", "rule-lop"], { stdin: FINE });
  expect(code).toBe(2);
  expect(err).toContain("did you mean rule-loop?");
});

describe("a place", () => {
  const places = async (stdin: string) => {
    const { out } = await run(["lint", "--format", "json"], { stdin });
    const { findings } = JSON.parse(out) as {
      findings: { id: string; line: number; column: number }[];
    };
    return findings.map(({ id, line, column }) => `${id} ${line}:${column}`);
  };

  test("is the key for a key that is wrong, else the value", async () => {
    expect(
      await places('{"policies": [\n  {"name": "a", "acton": 1, "action": "custom_"}]}'),
    ).toEqual(["config-key-unknown 2:17", "matcher-custom-prefix 2:39"]);
  });

  test("in a policy alone is in the policy", async () => {
    expect(await places("name: a\naction: custom_\n")).toEqual(["matcher-custom-prefix 2:9"]);
  });
});

describe("code", () => {
  const FILES = {
    "rules.yaml": `policies:
  - name: office
    expression: |
      event = request.context["event"]

      return geoip is None
`,
    "one.json": JSON.stringify({ name: "alone", expression: 's = "a"\nreturn geoip is None' }),
    "blueprint.yaml": `version: 1
entries:
  - model: authentik_policies_expression.expressionpolicy
    identifiers: { name: office }
    attrs:
      expression: >-
        return
        geoip is None
`,
    "main.tf": `locals {
  key = "a much longer key"
}
resource "authentik_policy_expression" "office" {
  name       = "office"
  expression = <<-EOT
    key = "\${local.key}"; token = "\${var.token}"

    return geoip is None
  EOT
}
resource "authentik_policy_expression" "home" {
  name       = "home"
  expression = <<-EOT
    key = "\${local.key}"; return geoip
  EOT
}
resource "authentik_policy_expression" "elsewhere" {
  name       = "elsewhere"
  expression = file("\${path.module}/policy.py")
}
`,
  };

  test(
    "has its findings where it stands in each form",
    async () => {
      const path = folder(FILES);
      const { code, out } = await run([
        "lint",
        "--format",
        "json",
        "--select",
        "expr-undefined-name,expr-syntax",
        ...Object.keys(FILES).map(path),
      ]);
      const { findings } = JSON.parse(out) as {
        findings: { file: string; line: number; column: number; id: string }[];
      };
      const places = findings.map(
        ({ file, line, column, id }) => `${normal(file, path)}:${line}:${column} ${id}`,
      );
      expect([code, places]).toEqual([
        1,
        [
          "rules.yaml:6:14 expr-undefined-name",
          "one.json:1:49 expr-undefined-name",
          "blueprint.yaml:8:9 expr-undefined-name",
          "main.tf:9:12 expr-undefined-name",
          "main.tf:15:34 expr-undefined-name",
        ],
      ]);
    },
    LOADING,
  );

  test(
    "lets a terminal know what takes so long, and leaves nothing there",
    async () => {
      const { err } = await run(["lint"], { stdin: FILES["one.json"], terminals: ["err"] });
      expect(err).toBe("Loading Python, for the expressions…\r\u001b[K");
    },
    LOADING,
  );
});

test.each([
  ["a flow that opens and opens", "[".repeat(100_000)],
  ["a sequence in a sequence", "- ".repeat(100_000)],
  ["a map in a map", "{a: ".repeat(100_000)],
  [
    "aliases of aliases",
    `a: &a [x]\n${Array.from({ length: 20 }, (_, index) => `b${index}: &b${index} [${`*${index === 0 ? "a" : `b${index - 1}`}, `.repeat(9)}]`).join("\n")}`,
  ],
  ["text that is no configuration", "\u0000\u0001 %% \t- :"],
])("%s is a finding, in bounded time", async (_, stdin) => {
  const start = performance.now();
  const { code, out } = await run(["lint", "--format", "json"], { stdin });
  expect(code).toBe(1);
  expect(JSON.parse(out).findings[0]).toMatchObject({ id: expect.stringMatching(/^config-/) });
  expect(performance.now() - start).toBeLessThan(5000);
});
