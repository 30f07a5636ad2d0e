/** Files of `schemas/` → the catalog. */

import type { AkqlSource } from "./akql.js";
import type { AsCodeSource } from "./as-code.js";
import type { Consequence } from "./consequence.js";
import type { ExpressionSource } from "./expression.js";
import {
  type Action,
  type Catalog,
  type Emitter,
  type EnumSource,
  type Example,
  type Group,
  type InvalidExample,
  type ReleaseNote,
  SHAPE_AREAS,
  type Shape,
  type ShapeArea,
  type Variant,
} from "./model.js";
import { EVER, hull, intersect, lineRange, parseRange, type Range } from "./range.js";
import type {
  ActionSource,
  Certainty,
  ExampleRef,
  FactSource,
  Json,
  SchemaObject,
  VariantSource,
} from "./schema-node.js";

/** Parsed JSON files by path relative to `schemas/`, with forward slashes. */
export type SchemaFiles = ReadonlyMap<string, unknown>;

interface ReleasesSource {
  releases: { line: string; checked: string; notes?: NoteSource[] }[];
  scope: FactSource[];
  unreleased: FactSource[];
  unknown: string[];
}

interface NoteSource {
  text: string;
  consequence: Consequence;
  actions?: string[];
  since?: string;
  "x-certainty"?: Certainty;
  "x-source": string[];
}

interface MaskingSource {
  mask: string;
  words: { word: string; "x-releases": string }[];
  exempt: { containing?: string; exactly?: string; "x-releases": string }[];
  unmasked: { path: string; reason: string }[];
}

function file<T>(files: SchemaFiles, path: string): T {
  if (!files.has(path)) throw new Error(`schemas/${path} is missing`);
  return files.get(path) as T;
}

function rangeOf(releases: string | undefined): Range {
  return releases === undefined ? EVER : parseRange(releases);
}

function loadInvalid(files: SchemaFiles, folder: string): InvalidExample[] {
  const prefix = `${folder}/invalid/`;
  return [...files.keys()]
    .filter((path) => path.startsWith(prefix))
    .sort()
    .map((path) => {
      const { expect, event } = file<{ expect: InvalidExample["expect"]; event: Json }>(
        files,
        path,
      );
      return { name: path.slice(prefix.length, -".json".length), expect, value: event };
    });
}

function loadExample(files: SchemaFiles, folder: string, ref: ExampleRef, range: Range): Example {
  return {
    name: ref.name,
    title: ref.title,
    range: intersect(range, rangeOf(ref["x-releases"])),
    recorded: ref.recorded ?? null,
    changed: ref.changed ?? [],
    value: file<Json>(files, `${folder}/examples/${ref.name}.json`),
  };
}

function loadNote(note: NoteSource, line: string): ReleaseNote {
  return {
    text: note.text,
    consequence: note.consequence,
    actions: note.actions ?? [],
    since: note.since ?? line,
    certainty: note["x-certainty"] ?? "verified",
    source: note["x-source"],
  };
}

/** The versions in which the emitters named by an example's `app` exist. */
function emitterRange(variant: VariantSource, emitters: Emitter[], value: Json): Range {
  const app = (value as { app?: string }).app;
  const named = emitters.filter((emitter) => emitter.app === "*" || emitter.app === app);
  if (emitters.length > 0 && named.length === 0)
    throw new Error(`variant ${variant["x-variant"]} has an example with the foreign app ${app}`);
  return named.length === 0 ? EVER : hull(named.map((emitter) => emitter.range));
}

function loadVariant(
  files: SchemaFiles,
  folder: string,
  schema: VariantSource,
  actionRange: Range,
): Variant {
  const emitters = schema["x-emitters"].map((emitter) => ({
    app: emitter.app,
    range: parseRange(emitter["x-releases"]),
    releases: emitter["x-releases"],
    certainty: emitter["x-certainty"] ?? "verified",
    source: emitter["x-source"],
    note: emitter.note ?? null,
  }));
  const range = emitters.length > 0 ? hull(emitters.map((emitter) => emitter.range)) : actionRange;
  const examples = schema["x-examples"].map((ref) => {
    const example = loadExample(files, folder, ref, range);
    const byEmitter = emitterRange(schema, emitters, example.value);
    return { ...example, range: intersect(example.range, byEmitter) };
  });
  return { id: schema["x-variant"], schema, emitters, range, examples };
}

function loadAction(files: SchemaFiles, name: string, group: string): Action {
  const folder = `actions/${name}`;
  const source = file<ActionSource>(files, `${folder}/context.schema.json`);
  const range = parseRange(source["x-releases"]);
  return {
    name,
    group,
    range,
    source,
    variants: source.anyOf.map((schema) => loadVariant(files, folder, schema, range)),
    invalid: loadInvalid(files, folder),
  };
}

function loadShape(files: SchemaFiles, area: ShapeArea, path: string): Shape {
  const schema = file<SchemaObject>(files, path);
  const name = shapeName(path);
  const folder = `${area}/${name}`;
  const examples = (schema["x-examples"] ?? []).map((ref) =>
    loadExample(files, folder, ref, rangeOf(schema["x-releases"])),
  );
  return { area, name, schema, examples, invalid: loadInvalid(files, folder) };
}

/** `common/geo.schema.json` → `geo`, `envelopes/rest-event/schema.json` → `rest-event`. */
function shapeName(path: string): string {
  const parts = path.split("/");
  return parts.length === 2 ? (parts[1] ?? "").replace(".schema.json", "") : (parts[1] ?? "");
}

/** The key under which a schema file's shape stands in the catalog: `common/geo`. */
export function shapeKey(path: string): string {
  return `${path.split("/")[0]}/${shapeName(path)}`;
}

function loadShapes(files: SchemaFiles): Map<string, Shape> {
  const shapes = new Map<string, Shape>();
  for (const area of SHAPE_AREAS)
    for (const path of [...files.keys()].sort())
      if (path.startsWith(`${area}/`) && path.endsWith("schema.json"))
        shapes.set(shapeKey(path), loadShape(files, area, path));
  return shapes;
}

/**
 * Reads the catalog.
 *
 * @throws Error that names the file when one is missing or holds a range that cannot be read.
 */
export function loadCatalog(files: SchemaFiles): Catalog {
  const { releases, scope, unreleased, unknown } = file<ReleasesSource>(files, "releases.json");
  const { groups } = file<{ groups: Group[] }>(files, "groups.json");
  const masking = file<MaskingSource>(files, "masking.json");
  const enums = new Map(
    [...files.keys()]
      .filter((path) => path.startsWith("enums/"))
      .sort()
      .map((path) => [path.slice("enums/".length, -".json".length), file<EnumSource>(files, path)]),
  );
  const actions = new Map<string, Action>();
  for (const group of groups)
    for (const name of group.actions) actions.set(name, loadAction(files, name, group.id));
  return {
    releases: releases.map(({ line, checked, notes = [] }) => ({
      line,
      checked,
      range: lineRange(line),
      notes: notes.map((note) => loadNote(note, line)),
    })),
    scope,
    unreleased,
    unknown,
    groups,
    masking: {
      mask: masking.mask,
      words: masking.words.map((entry) => ({
        word: entry.word,
        range: parseRange(entry["x-releases"]),
      })),
      exempt: masking.exempt.map((entry) => ({ ...entry, range: parseRange(entry["x-releases"]) })),
      unmasked: masking.unmasked.map((entry) => entry.path),
    },
    enums,
    akql: file<AkqlSource>(files, "akql.json"),
    expression: file<ExpressionSource>(files, "expression.json"),
    asCode: file<AsCodeSource>(files, "as-code.json"),
    actions,
    shapes: loadShapes(files),
  };
}
