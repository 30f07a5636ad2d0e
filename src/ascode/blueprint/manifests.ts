/** Blueprints in several documents of one file, and in ConfigMaps and Secrets of Kubernetes. */
import { below } from "../../match/config/problem.js";
import { isFields } from "../../match/event.js";
import type { Position } from "../../validate/input/item.js";
import {
  type ConfigDocument,
  type ParsedConfig,
  parseConfig,
  parseConfigs,
  type SyntaxProblem,
} from "../document.js";
import type { Found, FoundField, Remark } from "../found.js";
import { joinedDocument } from "../joined-document.js";
import { isBlueprint, readBlueprint } from "./read.js";
import { taggedValue } from "./tagged.js";

/** Where a ConfigMap and a Secret hold texts. */
const DATA_KEYS = ["data", "stringData"];

/** Whether parsed YAML holds texts that may be blueprints. */
export function isManifest(value: unknown): boolean {
  if (!isFields(value) || typeof value.kind !== "string") return false;
  if (Array.isArray(value.items)) return value.items.some(isManifest);
  return value.kind === "ConfigMap" || value.kind === "Secret";
}

type Manifests = { document: ConfigDocument; found: Found } | { problem: SyntaxProblem };

/** What all blueprints of a file hold. Each has ids of its own; names are known to all. */
export function readManifests(text: string): Manifests {
  const parsed = parseConfigs(text, "1.1");
  if ("problem" in parsed) return parsed;
  const reader = new ManifestReader(
    parsed.length === 1
      ? "No part of it is a blueprint."
      : "It holds several documents, and none of them is a blueprint.",
  );
  for (const document of parsed) reader.document(document);
  return reader.result(text.split(/\r?\n/));
}

class ManifestReader {
  readonly #parts: ConfigDocument[] = [];
  readonly #found: Found = { objects: [], remarks: [], existing: [] };
  readonly #nothing: string;
  #problem: SyntaxProblem | null = null;
  #hasBlueprint = false;

  /** @param nothing What is said where there is no blueprint. */
  constructor(nothing: string) {
    this.#nothing = nothing;
  }

  result(lines: readonly string[]): Manifests {
    if (this.#problem) return { problem: this.#problem };
    if (!this.#hasBlueprint) return { problem: { message: this.#nothing, line: 1, column: 1 } };
    return { document: joinedDocument(this.#parts, lines), found: this.#found };
  }

  document({ document, yaml }: ParsedConfig): void {
    const { value } = document;
    if (value === null) return;
    if (isBlueprint(value)) this.#blueprint(document, taggedValue(yaml));
    else if (isManifest(value)) this.#manifest(value, "", document);
    else {
      const kind = isFields(value) && typeof value.kind === "string" ? ` (${value.kind})` : "";
      this.#remark(document, "", `The document is left alone: it is no blueprint${kind}.`);
    }
  }

  #manifest(value: unknown, path: string, outer: ConfigDocument): void {
    if (!isFields(value)) return;
    if (Array.isArray(value.items))
      for (const [index, item] of value.items.entries())
        this.#manifest(item, below(below(path, "items"), index), outer);
    else if (isManifest(value))
      for (const key of DATA_KEYS) {
        const isEncoded = key === "data" && value.kind === "Secret";
        for (const [name, text] of Object.entries(isFields(value[key]) ? value[key] : {}))
          if (typeof text === "string")
            this.#text(isEncoded ? decoded(text) : text, below(below(path, key), name), outer);
      }
  }

  #text(text: string, path: string, outer: ConfigDocument): void {
    const parsed = parseConfig(text, "1.1");
    if ("problem" in parsed) {
      if (/^entries:/m.test(text))
        this.#problem ??= {
          message: parsed.problem.message,
          ...placesIn(text, path, outer)(parsed.problem),
        };
      else this.#remark(outer, path, "The text is left alone: it is no blueprint.");
    } else if (isBlueprint(parsed.document.value))
      this.#blueprint(nested(parsed.document, text, path, outer), taggedValue(parsed.yaml));
    else this.#remark(outer, path, "The text is left alone: it is no blueprint.");
  }

  #blueprint(document: ConfigDocument, value: unknown): void {
    this.#hasBlueprint = true;
    const prefix = `/${this.#parts.push(document) - 1}`;
    const { objects, remarks, existing } = readBlueprint(value);
    const moved = (field: FoundField) => ({ ...field, origin: prefix + field.origin });
    for (const object of objects)
      this.#found.objects.push({
        ...object,
        origin: prefix + object.origin,
        fields: object.fields.map(moved),
      });
    for (const remark of remarks)
      this.#found.remarks.push({ ...remark, origin: prefix + remark.origin });
    this.#found.existing.push(...existing);
  }

  #remark(document: ConfigDocument, path: string, message: string): void {
    const prefix = `/${this.#parts.push(document) - 1}`;
    this.#found.remarks.push({ message, origin: prefix + path } satisfies Remark);
  }
}

/** Base64; what is none is empty. */
function decoded(text: string): string {
  try {
    const bytes = Uint8Array.from(atob(text.replace(/\s/g, "")), (char) => char.charCodeAt(0));
    return new TextDecoder().decode(bytes);
  } catch {
    return "";
  }
}

/** A document in a text of another one, with the places of that one. */
function nested(
  inner: ConfigDocument,
  text: string,
  path: string,
  outer: ConfigDocument,
): ConfigDocument {
  const place = placesIn(text, path, outer);
  return {
    value: inner.value,
    lines: outer.lines,
    position: (pointer, spot) => place(inner.position(pointer, spot)),
    positionInText: (pointer, offset) => place(inner.positionInText(pointer, offset)),
  };
}

/** Of a text whose lines stand as they are in the file; of any other one, where it begins. */
function placesIn(text: string, path: string, outer: ConfigDocument): (at: Position) => Position {
  const first = inkAt(text, 0);
  const second = inkAt(text, first.line + 1);
  const [start, next] = [first, second].map(({ offset }) => outer.positionInText(path, offset));
  if (!start || next?.line !== start.line + second.line - first.line)
    return () => outer.position(path);
  return ({ line, column }) => ({
    line: start.line - first.line + line - 1,
    column: start.column - first.column + column - 1,
  });
}

/** The first character to be seen from a line on; all are 0-based. */
function inkAt(text: string, from: number): { offset: number; line: number; column: number } {
  const lines = text.split("\n");
  const found = lines.findIndex((one, index) => index >= from && one.trim() !== "");
  const line = found === -1 ? from : found;
  const column = (lines[line] ?? "").search(/\S|$/);
  const before = lines.slice(0, line).reduce((length, one) => length + one.length + 1, 0);
  return { offset: before + column, line, column };
}
