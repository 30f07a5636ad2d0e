/** The catalog as one typed model: everything in `schemas/`, read and linked, nothing resolved yet. */

import type { AkqlSource } from "./akql.js";
import type { AsCodeSource } from "./as-code.js";
import type { Consequence } from "./consequence.js";
import type { ExpressionSource } from "./expression.js";
import type { Range } from "./range.js";
import type {
  ActionSource,
  Certainty,
  FactSource,
  Json,
  SchemaObject,
  VariantSource,
} from "./schema-node.js";

/** The prefix action: `custom_` and free text. */
export const CUSTOM = "custom_";

export interface ReleaseLine {
  line: string;
  /** Patch whose API description was compared. */
  checked: string;
  range: Range;
  /** What changed with it that no schema can show. */
  notes: ReleaseNote[];
}

export interface ReleaseNote {
  text: string;
  consequence: Consequence;
  /** The actions that it is about; none where it is about all events. */
  actions: string[];
  /** The first version with the change. */
  since: string;
  certainty: Certainty;
  source: string[];
}

export interface Example {
  name: string;
  title: string;
  /** Versions that can have produced it. */
  range: Range;
  recorded: string | null;
  changed: string[];
  value: Json;
}

/** What the validator must say of an instance that is not acceptable. */
export interface InvalidExample {
  name: string;
  expect: { id: string; path: string };
  value: Json;
}

export interface Emitter {
  app: string;
  range: Range;
  releases: string;
  certainty: Certainty;
  source: string[];
  note: string | null;
}

export interface Variant {
  id: string;
  schema: VariantSource;
  emitters: Emitter[];
  /** From the first to the last version with one of the emitters. */
  range: Range;
  examples: Example[];
}

export interface Action {
  name: string;
  group: string;
  range: Range;
  source: ActionSource;
  variants: Variant[];
  invalid: InvalidExample[];
}

/** A schema without variants: an envelope, a delivery, a piece of configuration, a shared shape. */
export interface Shape {
  area: ShapeArea;
  name: string;
  schema: SchemaObject;
  examples: Example[];
  invalid: InvalidExample[];
}

export const SHAPE_AREAS = ["common", "envelopes", "delivery", "config"] as const;
export type ShapeArea = (typeof SHAPE_AREAS)[number];

export interface EnumSource {
  name: string;
  description: string;
  values: { value: string; "x-releases": string }[];
}

export interface MaskingRule {
  mask: string;
  words: { word: string; range: Range }[];
  exempt: { containing?: string; exactly?: string; range: Range }[];
  /** Top-level keys of a context that are written after masking. */
  unmasked: string[];
}

export interface Group {
  id: string;
  title: string;
  actions: string[];
}

export interface Catalog {
  /** Oldest first. */
  releases: ReleaseLine[];
  /** Where the comparison of releases begins, and what it leaves out. */
  scope: FactSource[];
  /** What was seen in development source after the newest line. */
  unreleased: FactSource[];
  /** What is not known about the supported lines. */
  unknown: string[];
  groups: Group[];
  masking: MaskingRule;
  enums: Map<string, EnumSource>;
  akql: AkqlSource;
  expression: ExpressionSource;
  asCode: AsCodeSource;
  /** In the order of the groups. */
  actions: Map<string, Action>;
  /** By `area/name`. */
  shapes: Map<string, Shape>;
}

/** The time from the oldest to the newest supported line. */
export function supportedRange(catalog: Catalog): Range {
  const first = catalog.releases.at(0);
  const last = catalog.releases.at(-1);
  if (!first || !last) throw new Error("schemas/releases.json names no release");
  return { from: first.range.from, to: last.range.to };
}

/** A release to resolve for: a line such as `2025.8`, or `any`. */
export interface Target {
  name: string;
  range: Range;
}

/** Every supported line, then `any`. */
export function targets(catalog: Catalog): Target[] {
  return [
    ...catalog.releases.map(({ line, range }) => ({ name: line, range })),
    { name: "any", range: supportedRange(catalog) },
  ];
}

/** The newest supported line. */
export function newest(catalog: Catalog): ReleaseLine {
  const last = catalog.releases.at(-1);
  if (!last) throw new Error("schemas/releases.json names no release");
  return last;
}
