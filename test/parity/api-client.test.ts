import { createRequire } from "node:module";
import { describe, expect, test } from "vitest";
import { parseRange, touches } from "../../src/catalog/range.js";
import { actionNames } from "../../src/catalog/resolve.js";
import { CONFIG_OBJECTS } from "../../src/generated/config.js";
import { isInRelease } from "../../src/match/release.js";
import { catalog } from "../support/catalog.js";

/** Clients that authentik's makers generate from their API description, by release line. */
const CLIENTS: Record<string, { name: string; version: string }> = {
  "2025.8": { name: "goauthentik-api-2025.8", version: "2025.8.6" },
  "2025.10": { name: "goauthentik-api-2025.10", version: "2025.10.4" },
  "2025.12": { name: "goauthentik-api-2025.12", version: "2025.12.6" },
  "2026.2": { name: "goauthentik-api-2026.2", version: "2026.2.3-rc1" },
  "2026.5": { name: "goauthentik-api-2026.5", version: "2026.5.6" },
  "2026.8": { name: "@goauthentik/api", version: "2026.8.3" },
};

/** The generator adds a value of its own for whatever a client does not know. */
const UNKNOWN_DEFAULT = "11184809";

const require = createRequire(import.meta.url);

function clientEnum(client: string, name: string): string[] {
  const module = require(`${client}/dist/models/${name}.js`) as Record<string, object>;
  const values = Object.values(module[name] ?? {}) as string[];
  return values.filter((value) => value !== UNKNOWN_DEFAULT).sort();
}

function catalogEnum(file: string, line: string): string[] {
  const release = catalog.releases.find((entry) => entry.line === line);
  const values = catalog.enums.get(file)?.values ?? [];
  return values
    .filter((entry) => release && touches(parseRange(entry["x-releases"]), release.range))
    .map((entry) => entry.value)
    .sort();
}

describe.each(Object.entries(CLIENTS))("release %s", (line, { name, version }) => {
  const transportMode = line < "2026.5" ? "NotificationTransportModeEnum" : "TransportModeEnum";

  test("is compared with the client of that version", () => {
    expect(require(`${name}/package.json`).version).toBe(version);
    expect(catalog.releases.find((entry) => entry.line === line)?.checked).toBe(version);
  });

  test("has the actions of the API", () => {
    const release = catalog.releases.find((entry) => entry.line === line);
    const own = release ? actionNames(catalog, release.range).sort() : [];
    expect(own).toEqual(clientEnum(name, "EventActions"));
  });

  test.each([
    ["apps", "AppEnum"],
    ["models", "ModelEnum"],
    ["severities", "SeverityEnum"],
    ["transport-modes", transportMode],
  ])("has the %s of the API", (file, enumName) => {
    expect(catalogEnum(file, line)).toEqual(clientEnum(name, enumName));
  });

  test("has the parents of a group as the API has them", () => {
    const { GroupRequestToJSON } = require(`${name}/dist/models/GroupRequest.js`);
    const sent = GroupRequestToJSON({ name: "a", parent: "b", parents: ["b"] });
    const { group } = CONFIG_OBJECTS;
    const own = (["parent", "parents"] as const).filter((key) =>
      isInRelease(group[key].range, line),
    );
    expect(Object.keys(sent).filter((key) => key.startsWith("parent") && sent[key])).toEqual(own);
  });
});
