/** Values of which nothing but the schema is known. */
import type { Writer } from "./compile.js";
import type { Place } from "./ref-pools.js";
import { fixedPick } from "./scene.js";
import type { MockNode } from "./tables.js";
import type { Manner } from "./text.js";
import type { World } from "./world.js";

/** Writes a value of a plain type. Values of one place are few and stay: they are ids and names. */
export function scalarWriter(node: MockNode, place: Place, world: World, manner: Manner): Writer {
  const texts = valuesOf(node, place, world).map((value) => manner.write(value));
  const salt = place.path.length;
  return (scene) => fixedPick(scene, texts, salt);
}

function valuesOf(node: MockNode, place: Place, world: World) {
  if (node.enum) return node.enum;
  const types = [node.type ?? "string"].flat();
  if (types.includes("string")) return textsOf(node, place, world);
  if (types.includes("boolean")) return [false, true];
  if (types.includes("integer") || types.includes("number")) return [1, 12, 104, 503];
  if (types.includes("object")) return [{}];
  if (types.includes("array")) return [[]];
  return [null];
}

/** Patterns of ids, with the shape of their text. Others need a value of their own. */
const PATTERNS: Readonly<Record<string, (key: string) => string>> = {
  "^[0-9a-f]{32}$": (key) => key,
  "^([0-9a-f]{2}:){31}[0-9a-f]{2}$": (key) => pairs(key + key),
  "^([0-9a-f]{2}:){19}[0-9a-f]{2}$": (key) => pairs(key + key.slice(0, 8)),
};

/** True for keys and fingerprints: any will do. */
export function isId({ pattern }: MockNode): boolean {
  return pattern !== undefined && PATTERNS[pattern] !== undefined;
}

function pairs(digits: string): string {
  return (digits.match(/../g) ?? []).join(":");
}

function textsOf({ pattern, format }: MockNode, place: Place, world: World): string[] {
  if (format === "uri") return ["https://docs.example.com/"];
  if (pattern === undefined) return [`Example ${place.key.replaceAll("_", " ")}`.trim()];
  const shape = PATTERNS[pattern];
  if (!shape)
    throw new Error(
      `${place.action}/${place.variant}: no value is known for ${place.path}, which must match ${pattern}`,
    );
  return world.spareKeys.map(shape);
}
