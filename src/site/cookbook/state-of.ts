/** A recipe as the playground opens it: on its events, in the newest release. */
import { NEWEST_RELEASE } from "../../match/release.js";
import type { SiteRecipe } from "../data.js";
import type { PlaygroundState } from "../playground/state/model.js";

export function stateOf(recipe: SiteRecipe): PlaygroundState {
  const { title, kind, source, mode, url, receiverSchema, fixtures, cases } = recipe;
  const [first] = cases;
  const code = { name: title, expression: source };
  const base = {
    release: NEWEST_RELEASE,
    sources: [{ from: "catalog" as const, names: [...new Set(cases.map(({ event }) => event))] }],
    event: 0,
    trial: {
      fixtures,
      ...(kind !== "policy" && first && { severity: first.severity }),
      ...(receiverSchema !== null && { receiverSchema }),
    },
  };
  if (kind === "policy")
    return {
      ...base,
      subject: { kind: "policy", index: 0 },
      configuration: { policies: [code] },
    };
  const transport = {
    name: title,
    mode,
    webhook_url: url?.startsWith("http") ? url : "https://receiver.example.com/",
    send_once: true,
    [`webhook_mapping_${kind}`]: title,
  };
  return {
    ...base,
    subject: { kind: "transport", index: 0 },
    configuration: {
      policies: [{ name: "my policy" }],
      mappings: [code],
      transports: [transport],
    },
  };
}
