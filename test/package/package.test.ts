import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));
const project = mkdtempSync(join(tmpdir(), "authentik-events-package-"));
let tarball = "";

/** An empty project that installs what would be published. */
beforeAll(() => {
  const packed = execFileSync("npm", ["pack", "--json", "--pack-destination", project], {
    cwd: root,
    encoding: "utf8",
  });
  const [{ filename }] = JSON.parse(packed) as [{ filename: string }];
  tarball = join(project, filename);
  writeFileSync(join(project, "package.json"), '{"name": "empty", "type": "module"}\n');
  execFileSync("npm", ["install", "--no-audit", "--no-fund", tarball], { cwd: project });
});

afterAll(() => {
  rmSync(project, { recursive: true, force: true });
});

function run(source: string): string {
  writeFileSync(join(project, "run.mjs"), source);
  return execFileSync(process.execPath, ["run.mjs"], { cwd: project, encoding: "utf8" }).trim();
}

describe("the installed package", () => {
  test("validates", () => {
    const source = `import { validateEvent } from "authentik-events";
      console.log(validateEvent({ action: "login" }, { release: "2026.8" }).length);`;
    expect(run(source)).toBe("8");
  });

  test("reads a stream to its summary", () => {
    const source = `import { validateStream } from "authentik-events";
      const stream = validateStream(["{\\"event\\": \\"invalid_login\\", \\"logger\\": \\"x\\"}\\n"]);
      console.log((await stream.next()).value.skipped);`;
    expect(run(source)).toBe("1");
  });

  test("has schemas, examples and made-up events", () => {
    const source = `import schema from "authentik-events/schemas/2025.8/events/login.json" with { type: "json" };
      import example from "authentik-events/examples/login/passkey.json" with { type: "json" };
      import { createMock } from "authentik-events/mock";
      const [mock] = createMock({ count: 1, actions: ["logout"] });
      console.log(schema.title, example.action, mock.action);`;
    expect(run(source)).toBe("login: REST event login logout");
  });

  test("matches", () => {
    const source = `import { matchEvent, parseQuery } from "authentik-events/match";
      const { passing, messages } = matchEvent({ action: "login" }, { action: "login", context: {} });
      console.log(passing, messages.join(), "query" in parseQuery('action = "login"'));`;
    expect(run(source)).toBe("true Action matched. true");
  });

  test("renders deliveries", () => {
    const source = `import { renderDelivery } from "authentik-events/deliver";
      const event = { action: "logout", context: {}, user: {} };
      const transport = { mode: "webhook", webhook_url: "https://receiver.example.com" };
      console.log(renderDelivery(event, { transport }).request.body);`;
    expect(JSON.parse(run(source))).toEqual({
      body: "logout: {}",
      severity: "notice",
      user_email: "admin@example.com",
      user_username: "akadmin",
    });
  });

  test("runs Python, and ends by itself", () => {
    const source = `import { evaluateExpression } from "authentik-events/expression";
      const { result, messages } = await evaluateExpression("ak_message('hi')\\nreturn request.user.username", { user: { pk: 1, username: "jane" } });
      console.log(result, messages.join());`;
    expect(run(source)).toBe("jane hi");
    writeFileSync(join(project, "policy.py"), "return context['event'].action == 'login'");
    const { status, stdout } = spawnSync(
      join(project, "node_modules/.bin/authentik-events"),
      ["evaluate", "--expression", "policy.py", "--format", "ndjson", "-"],
      { cwd: project, input: '{"action": "login", "context": {}}\n', encoding: "utf8" },
    );
    expect([status, JSON.parse(stdout).passing]).toEqual([0, true]);
  });

  test("brings the command", () => {
    const result = spawnSync(
      join(project, "node_modules/.bin/authentik-events"),
      ["validate", "--format", "json", "-"],
      { input: '{"action": "login", "context": {}}\n', encoding: "utf8" },
    );
    expect(result.status).toBe(1);
    expect(JSON.parse(result.stdout).summary.events).toBe(1);
  });

  test("brings no library of the site", () => {
    const installed = readdirSync(join(project, "node_modules"));
    const site = installed.filter((name) => /docusaurus|react|codemirror|lezer|ajv/.test(name));
    expect(site).toEqual([]);
    expect(installed.length).toBeLessThan(20);
  });
});

describe("the types of the installed package", () => {
  const CONSUMER = `import { type AuthentikEvent, type EventOf, validateEvent } from "authentik-events";
import { matchEvent } from "authentik-events/match";
import type { AuthentikEvent as Old } from "authentik-events/types/2025.8";
export function name(event: AuthentikEvent): string {
  return event.action === "login_failed" ? event.context.username : event.app;
}
export const old: Old["action"] = "login";
export const custom: EventOf<"custom_mine">["action"] = "custom_anything";
validateEvent({}, { release: "2026.8" });
export const passing: boolean | null = matchEvent({ action: "login" }, {}, { release: "2026.5.4" }).passing;
`;
  const CONFIG = {
    compilerOptions: {
      strict: true,
      noEmit: true,
      module: "nodenext",
      moduleResolution: "nodenext",
      target: "es2022",
      lib: ["es2022", "dom"],
      types: [],
    },
    files: ["consumer.ts"],
  };

  beforeAll(() => {
    mkdirSync(project, { recursive: true });
    writeFileSync(join(project, "consumer.ts"), CONSUMER);
    writeFileSync(join(project, "tsconfig.json"), JSON.stringify(CONFIG));
  });

  test.each([
    ["typescript-5", "5.9"],
    ["typescript", "6."],
    ["typescript-7", "7."],
  ])("compile under %s", (compiler, version) => {
    const folder = join(root, "node_modules", compiler);
    const own = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")).version as string;
    expect(own.startsWith(version)).toBe(true);
    const result = spawnSync(process.execPath, [join(folder, "bin/tsc"), "-p", "."], {
      cwd: project,
      encoding: "utf8",
    });
    expect(result.stdout + result.stderr).toBe("");
    expect(result.status).toBe(0);
  });
});

test("publint has nothing to say", () => {
  const cli = join(root, "node_modules/publint/src/cli.js");
  const result = spawnSync(process.execPath, [cli, root, "--strict"], { encoding: "utf8" });
  expect(result.stdout).toContain("All good!");
  expect(result.status).toBe(0);
});

test("attw has nothing to say about an ESM package", () => {
  const cli = join(root, "node_modules/@arethetypeswrong/cli/dist/index.js");
  const entries = [".", "./match", "./ascode", "./mock", "./types/2025.8"];
  const args = [cli, tarball, "--profile", "esm-only", "--entrypoints", ...entries];
  const result = spawnSync(process.execPath, args, { encoding: "utf8" });
  expect(result.stdout).not.toMatch(/❌|🥴|🐛/u);
  expect(result.status).toBe(0);
});
