import { describe, expect, test } from "vitest";
import { ACTIONS, RELEASES } from "../../src/generated/facts.js";
import { validateEvent } from "../../src/index.js";
import { exampleText, run } from "./support.js";

async function fails(...args: string[]) {
  const { code, out, err } = await run(args);
  expect([code, out]).toEqual([2, ""]);
  return err;
}

describe("example", () => {
  test("lists the examples of an action, with those of the newest release by default", async () => {
    const { code, out } = await run(["example", "login_failed"]);
    expect(code).toBe(0);
    await expect(out).toMatchFileSnapshot("expected/example-list.txt");
    expect((await run(["example", "login", "--release", "2024.12"])).out).toContain(
      "login upstream-sample",
    );
  });

  test("lists those of all actions", async () => {
    const { out } = await run(["example", "--release", "any", "--format", "json"]);
    const { examples } = JSON.parse(out) as { examples: { action: string }[] };
    expect(new Set(examples.map(({ action }) => action))).toEqual(new Set(ACTIONS));
  });

  test("prints an event as the API returns it", async () => {
    const { code, out } = await run(["example", "login", "password-and-totp"]);
    expect([code, out]).toEqual([0, exampleText("login/password-and-totp")]);
  });

  test("prints an event as the server logs it", async () => {
    const { out } = await run(["example", "login", "passkey", "--envelope", "log"]);
    await expect(out).toMatchFileSnapshot("expected/example-log.txt");
  });

  test("prints log lines that are valid in each release of the example", async () => {
    const { out } = await run(["example", "--release", "any", "--format", "json"]);
    const { examples } = JSON.parse(out) as {
      examples: { action: string; name: string; releases: string[] }[];
    };
    const some = examples.filter((_, index) => index % 7 === 0);
    for (const { action, name, releases } of some) {
      const args = ["example", action, name, "--release", "any", "--envelope", "log"];
      const line: unknown = JSON.parse((await run(args)).out);
      for (const release of releases as (typeof RELEASES)[number][]) {
        const found = validateEvent(line, { release }).filter(({ level }) => level === "violation");
        expect(found).toEqual([]);
      }
    }
  });

  test("says which name was probably meant", async () => {
    expect(await fails("example", "logn")).toBe(
      'error: there is no action "logn" (did you mean login?)\n',
    );
    expect(await fails("example", "login", "paskey")).toContain("(did you mean passkey?)");
  });

  test("says which releases have the action", async () => {
    expect(await fails("example", "export_ready", "--release", "2025.8")).toBe(
      "error: export_ready has no example for 2025.8. Releases with it: 2025.12, 2026.2, 2026.5, 2026.8.\n",
    );
  });
});

describe("explain", () => {
  test.each(["logout", "policy_exception"])("says everything about %s", async (action) => {
    const { code, out } = await run(["explain", action]);
    expect(code).toBe(0);
    await expect(out).toMatchFileSnapshot(`expected/explain-${action}.txt`);
  });

  test("explains every action in every release that has it", async () => {
    for (const action of ACTIONS)
      for (const release of ["any", "2026.8"])
        expect((await run(["explain", action, "--release", release])).code).toBe(0);
  });

  test("shows what was there in another release", async () => {
    const { out } = await run(["explain", "policy_exception", "--release", "2025.6"]);
    expect(out).toContain("traceback: ");
    expect(out).not.toContain("structured: ");
  });

  test.each([
    "login.auth_method_args.known_device",
    "login.context.auth_method_args.known_device",
    "context.auth_method_args.known_device",
    "auth_method_args.known_device",
    "known_device",
  ])("explains the key %s", async (key) => {
    const { out } = await run(["explain", key]);
    await expect(out).toMatchFileSnapshot("expected/explain-known-device.txt");
  });

  test("says where a bare key occurs", async () => {
    const { out } = await run(["explain", "device_class", "--format", "json"]);
    const { keys } = JSON.parse(out) as { keys: { path: string; places: { owner: string }[] }[] };
    const owners = new Set(keys.flatMap(({ places }) => places.map(({ owner }) => owner)));
    expect([...owners]).toEqual(["login_failed"]);
  });

  test("knows keys of envelopes, deliveries and configuration", async () => {
    expect((await run(["explain", "client_ip"])).out).toContain("envelopes/rest-event");
    expect((await run(["explain", "webhook_mapping_body"])).out).toContain(
      "config/notification-transport",
    );
  });

  test("finds members of arrays with and without brackets", async () => {
    const { out } = await run(["explain", "mfa_devices[].model_name"]);
    expect(out).toBe((await run(["explain", "mfa_devices.model_name"])).out);
  });

  test("says which key was probably meant", async () => {
    expect(await fails("explain", "knwon_device")).toBe(
      'error: there is no action and no key "knwon_device" (did you mean known_device?)\n',
    );
  });

  test("says which releases have a key or an action", async () => {
    expect(await fails("explain", "task_id")).toBe(
      'error: 2026.8 has no key "task_id". Releases with it: 2024.12, 2025.2, 2025.4, 2025.6. Name one with --release.\n',
    );
    expect(await fails("explain", "export_ready", "--release", "2025.10")).toBe(
      "error: 2025.10 has no action export_ready. Releases with it: 2025.12, 2026.2, 2026.5, 2026.8.\n",
    );
  });
});

describe("schema", () => {
  test("lists what a release has", async () => {
    const { out } = await run(["schema", "--release", "2025.10"]);
    expect(out).toMatch(/^event +\d+\.\d kB {2}REST event$/m);
    expect(out).not.toContain("export_ready");
  });

  test("prints a schema of the newest release", async () => {
    const { out } = await run(["schema", "events/login"]);
    expect(JSON.parse(out).$id).toMatch(/\/schemas\/2026\.8\/events\/login\.json$/);
  });

  test("takes a bare action", async () => {
    const { out } = await run(["schema", "logout", "--release", "any"]);
    expect(JSON.parse(out).$id).toMatch(/\/schemas\/any\/events\/logout\.json$/);
  });

  test("lists for programs", async () => {
    const { out } = await run(["schema", "--format", "json"]);
    expect(JSON.parse(out).schemas[0]).toMatchObject({ name: "event", title: "REST event" });
  });

  test("says which name was probably meant", async () => {
    expect(await fails("schema", "events/logn")).toContain("(did you mean events/login?)");
  });

  test("leaves the folder of schemas to nobody", async () => {
    expect(await fails("schema", "../../../package")).toContain("there is no schema");
  });
});

describe("diff", () => {
  test("says what an upgrade brings", async () => {
    const { code, out } = await run(["diff", "2025.6", "2025.8"]);
    expect(code).toBe(0);
    await expect(out).toMatchFileSnapshot("expected/diff.txt");
  });

  test("says it for programs", async () => {
    const { out } = await run(["diff", "2025.10", "2025.12", "--format", "json"]);
    const { before, after, summary, changes } = JSON.parse(out);
    expect([before, after, changes.length]).toEqual(["2025.10", "2025.12", 27]);
    expect(summary).toEqual({ breaking: 1, new: 25, harmless: 1 });
  });

  test("leaves out other consequences when that is wanted", async () => {
    const { out } = await run(["diff", "2026.2", "2026.5", "--only", "harmless"]);
    expect(out).toMatch(/^From 2026\.2 to 2026\.5: \d+ changes\.\n\nNothing to do: /);
  });

  test("of a release with itself has nothing", async () => {
    expect((await run(["diff", "2026.8", "2026.8"])).out).toBe(
      "From 2026.8 to 2026.8: 0 changes.\n",
    );
  });

  test("names the releases there are", async () => {
    expect(await fails("diff", "2025.6", "2026.9")).toContain(RELEASES.join(", "));
  });
});
