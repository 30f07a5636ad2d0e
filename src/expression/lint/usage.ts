/** What the mappings and policies of a configuration are used for. */
import type {
  Binding,
  Configuration,
  ExpressionPolicy,
  Mapping,
  Transport,
} from "../../match/config/model.js";
import { plainId } from "../../match/config/names.js";
import { actionsOf } from "../../match/rules/rule-actions.js";
import type { ExpressionKind } from "../python.js";

const MAPPING_KEYS = {
  webhook_mapping: "body",
  webhook_mapping_body: "body",
  webhook_mapping_headers: "headers",
} as const;

export interface MappingUse {
  /** Empty where no transport uses it. */
  kinds: ReadonlySet<Exclude<ExpressionKind, "policy">>;
  /** Actions of the events that get to it; empty: any. */
  actions: readonly string[];
}

export function usageOf(mapping: Mapping, { transports, rules }: Configuration): MappingUse {
  const isMapping = (name: unknown) =>
    typeof name === "string" &&
    (name === mapping.name || (mapping.pk !== null && plainId(name) === plainId(mapping.pk)));
  const kinds = new Set<"body" | "headers">();
  const using = new Set<Transport>();
  for (const transport of transports)
    for (const [key, kind] of Object.entries(MAPPING_KEYS))
      if (isMapping(transport.fields[key])) {
        kinds.add(kind);
        using.add(transport);
      }
  const sending = rules.filter((rule) => rule.transports.some((transport) => using.has(transport)));
  const sets = sending.map(actionsOf);
  const isKnown = sets.every((actions) => actions !== null);
  return {
    kinds,
    actions: isKnown ? [...new Set(sets.flatMap((actions) => [...(actions ?? [])]))] : [],
  };
}

/** The bindings of rules that name a policy. */
export function bindingsOf(policy: ExpressionPolicy, { rules }: Configuration): Binding[] {
  return rules.flatMap(({ bindings }) =>
    bindings.filter(({ bound }) => bound.kind === "policy" && bound.policy === policy),
  );
}
