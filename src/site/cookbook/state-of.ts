/** A recipe as the playground opens it: on its events, in the newest release that it is for. */
import type { Recipe } from "../../catalog/cookbook.js";
import { isInRelease, NEWEST_RELEASE } from "../../match/release.js";
import type { PlaygroundState } from "../playground/state/model.js";

export function stateOf({
  title,
  kind,
  source,
  mode,
  url,
  releases,
  cases,
}: Recipe): PlaygroundState {
  if (!isInRelease(releases, NEWEST_RELEASE)) throw new Error(`${title} is for older releases`);
  const code = { name: title, expression: source };
  const base = {
    release: NEWEST_RELEASE,
    sources: [{ from: "catalog" as const, names: [...new Set(cases.map(({ event }) => event))] }],
    event: 0,
    subject: { kind: "policy" as const, index: 0 },
  };
  if (kind === "policy") return { ...base, configuration: { policies: [code] } };
  const transport = {
    name: title,
    mode,
    webhook_url: url?.startsWith("http") ? url : "https://receiver.example.com/",
    [`webhook_mapping_${kind}`]: title,
  };
  return {
    ...base,
    configuration: {
      policies: [{ name: "my policy" }],
      mappings: [code],
      transports: [transport],
    },
  };
}
