import { expect, test } from "vitest";
import { createMock, type MockEvent, type MockOptions } from "../../src/mock/index.js";

const text = [
  ...createMock({ count: 3000, mix: "uniform" }).lines(),
  ...createMock({ count: 3000, mix: "uniform", release: "2024.12" }).lines(),
  ...createMock({ count: 3000, envelope: "log", noise: 0.5 }).lines(),
].join("\n");

/** Ranges for documentation: RFC 5737, RFC 3849, and RFC 7042 for hardware. */
const DOCUMENTATION = /^(192\.0\.2|198\.51\.100|203\.0\.113)\.\d{1,3}(\/\d+)?$/;

test("addresses are for documentation", () => {
  const four = text.match(/(?<![\d.\w/:])\d{1,3}(\.\d{1,3}){3}(\/\d+)?(?![\d.])/g) ?? [];
  const agents = /^(139|142|140|10)\.0\.0\.0$/;
  const others = new Set(four.filter((one) => !DOCUMENTATION.test(one) && !agents.test(one)));
  expect([...others]).toEqual([]);
  const six = text.match(/"[0-9a-f]{1,4}(:[0-9a-f]{0,4}){2,7}"/g) ?? [];
  const hardware = /^"00:00:5e:00:53:/;
  expect(six.filter((one) => !one.startsWith('"2001:db8:') && !hardware.test(one))).toEqual([]);
  expect(six.length).toBeGreaterThan(0);
});

test("hosts and mail addresses are examples, but for links into authentik's own documentation", () => {
  const known = /(^|[.])(example[.]com|goauthentik[.]io)$/;
  const hosts = [...text.matchAll(/https?:\/\/([^/?#"'\s\\]+(?:\\+[^/?#"'\s\\]+)*)/g)].map(
    (match) => (match[1] ?? "").replaceAll("\\", ""),
  );
  expect([...new Set(hosts)].filter((host) => !known.test(host) && !isNameOnly(host))).toEqual([]);
  const mails = [...text.matchAll(/[\w.-]+@([\w.-]+\w)/g)].map((match) => match[1] ?? "");
  expect([...new Set(mails)].filter((host) => !/example[.]com$/i.test(host))).toEqual([]);
});

/** The name of a signature method is a URI of its own, and nobody connects to it. */
function isNameOnly(host: string): boolean {
  return host === "www.w3.org";
}

test("a name has one key and one address throughout", () => {
  const keys = new Map<string, Set<string>>();
  for (const { user } of events({ count: 4000 })) {
    const { username, pk, email } = user as { username?: string; pk?: number; email?: string };
    if (username === undefined || pk === null) continue;
    keys.set(username, (keys.get(username) ?? new Set()).add(`${pk} ${email}`));
  }
  expect([...keys].filter(([, own]) => own.size > 1)).toEqual([]);
  expect(keys.size).toBeGreaterThan(50);
});

test("place and network go with the address", () => {
  const places = new Map<string, Set<string>>();
  for (const { client_ip: address, context } of events({ count: 3000 })) {
    if (context.http_request === undefined) continue;
    const seen = places.get(String(address)) ?? new Set();
    places.set(String(address), seen.add(JSON.stringify([context.geo, context.asn])));
  }
  expect([...places].filter(([, seen]) => seen.size > 1)).toEqual([]);
});

test("a request has one address, one path and one actor's name, and some have several events", () => {
  const requests = new Map<string, string[]>();
  for (const { client_ip: address, context } of events({ count: 4000 })) {
    const request = context.http_request as { request_id?: string; path: string } | undefined;
    if (request?.request_id === undefined) continue;
    const own = requests.get(request.request_id) ?? [];
    requests.set(request.request_id, [...own, `${address} ${request.path}`]);
  }
  const shared = [...requests.values()].filter((own) => own.length > 1);
  expect(shared.length).toBeGreaterThan(20);
  expect(shared.filter((own) => new Set(own).size > 1)).toEqual([]);
});

test("an event of a request has an address and a brand, and any other has none", () => {
  for (const { context, client_ip: address, brand } of events({ count: 2000, mix: "uniform" })) {
    const { name } = brand as { name: string };
    expect([address === null, name === "Brand fallback"]).toEqual(
      Array(2).fill(context.http_request === undefined),
    );
  }
});

test("log lines are written as Python writes them", () => {
  for (const line of createMock({ count: 500, envelope: "log", mix: "uniform" }).lines()) {
    expect(line).toBe(python(JSON.parse(line)));
    expect(line).toMatch(/^[ -~]*$/);
  }
});

test("a noisy log of each era has lines of its programs", () => {
  const noise = (release: string) =>
    [...createMock({ release, envelope: "log", noise: 0.6, count: 800 }).lines()].join("\n");
  expect(noise("2025.4")).toContain("authentik.root.celery");
  expect(noise("2025.8")).not.toContain("authentik.root.celery");
  expect(noise("2026.5")).toContain('"logger":"authentik.router"');
  expect(noise("2026.8")).toContain("thread_name");
  expect(noise("2026.8")).toContain("invalid_login");
  expect(noise("2026.8")).toContain("Traceback (most recent call last):");
});

function events(options: MockOptions): MockEvent[] {
  return [...createMock(options)];
}

/** `json.dumps(value, sort_keys=True)` */
function python(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(python).join(", ")}]`;
  if (typeof value === "object" && value !== null)
    return `{${Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, child]) => `${python(key)}: ${python(child)}`)
      .join(", ")}}`;
  return JSON.stringify(value).replace(
    /[^ -~]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
