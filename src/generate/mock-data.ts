/** The catalog as the tables from which mock events are made, so that making them needs no schema. */
import { type Branch, REQUEST_KEYS, resolveBranches } from "../catalog/branches.js";
import { isMaskedKey } from "../catalog/masking.js";
import type { Action, Catalog, ReleaseLine, Variant } from "../catalog/model.js";
import { type Range, touches } from "../catalog/range.js";
import { isImpossible } from "../catalog/resolve.js";
import type { SchemaNode, SchemaObject } from "../catalog/schema-node.js";
import type { Json, MaskingWords, MockData, MockNode, MockRelease } from "../mock/tables.js";
import { actionsOf, mergeDefs, resolveEnvelope } from "./compose.js";
import type { Output } from "./output.js";

/**
 * `src/generated/mock/data.ts`. Text that is parsed at run time: TypeScript need not look at it,
 * and engines read it faster than source code.
 */
export function mockData(catalog: Catalog): Output {
  const nodes = new Pool<MockNode>();
  const samples = new Pool<Record<string, Json>>();
  const releases: Record<string, MockRelease> = {};
  for (const release of catalog.releases)
    releases[release.line] = releaseTable(catalog, release, nodes, samples);
  const data: MockData = {
    mask: catalog.masking.mask,
    nodes: nodes.values,
    samples: samples.values,
    releases,
  };
  const text = `// Generated from schemas/. Do not edit.
import type { MockData } from "../../mock/tables.js";

export const data = JSON.parse(
  ${JSON.stringify(JSON.stringify(data))},
) as MockData;
`;
  return new Map([["src/generated/mock/data.ts", text]]);
}

/** Distinct values, in the order in which they came. */
class Pool<T> {
  readonly values: T[] = [];
  readonly #indexes = new Map<string, number>();

  add(value: T): number {
    const text = JSON.stringify(value);
    const present = this.#indexes.get(text);
    if (present !== undefined) return present;
    this.#indexes.set(text, this.values.length);
    return this.values.push(value) - 1;
  }
}

function releaseTable(
  catalog: Catalog,
  release: ReleaseLine,
  nodes: Pool<MockNode>,
  samples: Pool<Record<string, Json>>,
): MockRelease {
  const target = { name: release.line, range: release.range };
  const compact = compactor(catalog, release.range);
  let defs: ReadonlyMap<string, SchemaNode> = resolveEnvelope(catalog, "rest", target).defs;
  const variants: MockRelease["variants"] = [];
  for (const action of actionsOf(catalog, target)) {
    const resolved = resolveBranches(catalog, action, target);
    defs = mergeDefs(defs, resolved.defs);
    for (const branch of resolved.branches) {
      const variant = action.variants.find(({ id }) => id === branch.variant);
      if (!variant) continue;
      variants.push({
        action: action.name,
        variant: variant.id,
        apps: branch.apps === "unknown" ? null : [...new Set(branch.apps)],
        emitted: variant.emitters.length > 0,
        current: touches(variant.range, lastPatch(release)),
        exact: branch.action,
        context: nodes.add(compact(ownContext(branch, variant))),
        samples: sampleContexts(action, variant, release.range).map((value) => samples.add(value)),
      });
    }
  }
  const shapes = [...defs].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    shapes: Object.fromEntries(shapes.map(([name, node]) => [name, nodes.add(compact(node))])),
    variants,
    hasCelery: hasKey(resolveEnvelope(catalog, "log", target).schema, "task_id"),
    masking: maskingWords(catalog, release.range),
  };
}

function hasKey({ properties = {} }: SchemaObject, key: string): boolean {
  const node = properties[key];
  return node !== undefined && !isImpossible(node);
}

function lastPatch({ range }: ReleaseLine): Range {
  return { from: range.to - 1, to: range.to };
}

/** The context without the request keys that any event may have but this variant's emitter never adds. */
function ownContext(branch: Branch, variant: Variant): SchemaObject {
  const properties = { ...branch.schema.properties };
  for (const key of REQUEST_KEYS)
    if (!Object.hasOwn(variant.schema.properties, key)) delete properties[key];
  return { ...branch.schema, properties };
}

/** Contexts of the examples; recorded ones only where there is no other, since they are older. */
function sampleContexts(action: Action, variant: Variant, range: Range): Record<string, Json>[] {
  const valid = variant.examples.filter((example) => touches(example.range, range));
  const made = valid.filter((example) => example.recorded === null);
  return (made.length > 0 ? made : valid).map(({ value, name }) => {
    const { context } = value as { context?: Record<string, Json> };
    if (!context) throw new Error(`${action.name}/examples/${name}.json has no context`);
    const { geo: _, asn: __, ...own } = context;
    return own;
  });
}

function maskingWords({ masking }: Catalog, range: Range): MaskingWords {
  const exempt = masking.exempt.filter((entry) => touches(entry.range, range));
  const present = (texts: (string | undefined)[]) => texts.filter((text) => text !== undefined);
  return {
    words: masking.words
      .filter((entry) => touches(entry.range, range))
      .map(({ word }) => word.toUpperCase()),
    exemptContaining: present(exempt.map(({ containing }) => containing?.toUpperCase())),
    exemptExactly: present(exempt.map(({ exactly }) => exactly)),
  };
}

function compactor(catalog: Catalog, range: Range): (node: SchemaNode) => MockNode {
  const { mask } = catalog.masking;

  function property(key: string, node: SchemaNode): MockNode {
    const compacted = compact(node);
    return isMaskedKey(catalog.masking, key, range) && isScalar(compacted)
      ? { const: mask }
      : compacted;
  }

  /** True where the masking rule meets a value that it replaces, in one of the accepted forms. */
  function isScalar(node: MockNode): boolean {
    if (node.anyOf) return node.anyOf.some((part) => part.const === mask || isScalar(part));
    if (node.ref || node.properties || node.items || node.open) return false;
    return ![node.type].flat().some((type) => type === "object" || type === "array");
  }

  function compact(node: SchemaNode): MockNode {
    if (typeof node === "boolean") return {};
    const out: MockNode = {};
    if (node.$ref) out.ref = node.$ref.slice("#/$defs/".length);
    for (const keyword of [
      "const",
      "enum",
      "type",
      "pattern",
      "format",
      "minItems",
      "minProperties",
      "required",
      "dependentRequired",
    ] as const)
      if (node[keyword] !== undefined) Object.assign(out, { [keyword]: node[keyword] });
    if (node.items !== undefined) out.items = compact(node.items);
    if (node.anyOf) out.anyOf = node.anyOf.map(compact);
    if (node["x-open"] !== undefined) out.open = true;
    if (node.properties)
      out.properties = Object.fromEntries(
        Object.entries(node.properties)
          .filter(([, child]) => !isImpossible(child))
          .map(([key, child]) => [key, property(key, child)]),
      );
    return out;
  }

  return compact;
}
