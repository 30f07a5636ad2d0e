/** A file in any form that a set-up is written in → the native configuration, with the places of the file. */

import type { FormLintId } from "../match/lint/lint.js";
import { assemble } from "./assemble.js";
import { isManifest, readManifests } from "./blueprint/manifests.js";
import { isBlueprint, readBlueprint } from "./blueprint/read.js";
import { taggedValue } from "./blueprint/tagged.js";
import {
  type ConfigDocument,
  type ParsedConfig,
  parseConfig,
  parseConfigs,
  type SyntaxProblem,
} from "./document.js";
import type { Found } from "./found.js";
import { parseJson } from "./json-document.js";
import { mappedDocument } from "./mapped-document.js";
import { parseJsonLines } from "./rest/json-lines.js";
import { isApiAnswer, readApi } from "./rest/read.js";
import { isHcl, parseHcl } from "./terraform/hcl.js";
import { isTerraform, readTerraform } from "./terraform/read.js";
import { fromState, isState } from "./terraform/state.js";

export type Form = "native" | "blueprint" | "terraform" | "api";

/** Something that the file holds and a native configuration cannot, with its place. */
export interface PlacedRemark {
  message: string;
  line: number;
  column: number;
  /** Where it is a mistake: the lint that says so. */
  lint?: FormLintId;
}

export interface AsCode {
  form: Form;
  /** Not where a manifest of Kubernetes, or several documents, hold what was read. */
  isWhole: boolean;
  /** The native configuration; its positions are those of the file. */
  document: ConfigDocument;
  remarks: PlacedRemark[];
  /** JSON Pointers of the configuration where a text stands for something not known, with those texts. */
  opaque: ReadonlyMap<string, string>;
}

/**
 * Reads a native configuration, a blueprint, Terraform, or answers of the API: whichever it is.
 * Never throws.
 *
 * @param text The whole file.
 */
export function readAsCode(text: string): AsCode | { problem: SyntaxProblem } {
  if (isHcl(text)) {
    const parsed = parseHcl(text);
    return "problem" in parsed
      ? parsed
      : foundIn("terraform", parsed.document, readTerraform(parsed.document.value));
  }
  const parsed = parseJsonLines(text) ?? parseJson(text) ?? parseConfigs(text);
  if ("problem" in parsed) return parsed;
  const [{ document }, ...more] = Array.isArray(parsed) ? (parsed as [ParsedConfig]) : [parsed];
  const { value } = document;
  if (more.length > 0 || isManifest(value)) {
    const manifests = readManifests(text);
    return "problem" in manifests
      ? manifests
      : { ...foundIn("blueprint", manifests.document, manifests.found), isWhole: false };
  }
  if (isBlueprint(value)) {
    const again = parseConfig(text, "1.1");
    return "problem" in again
      ? again
      : foundIn("blueprint", again.document, readBlueprint(taggedValue(again.yaml)));
  }
  if (isState(value)) return foundIn("terraform", document, fromState(value));
  if (isTerraform(value)) return foundIn("terraform", document, readTerraform(value));
  if (isApiAnswer(value)) return foundIn("api", document, readApi(value));
  return { form: "native", isWhole: true, document, remarks: [], opaque: new Map() };
}

function foundIn(form: Form, base: ConfigDocument, found: Found): AsCode {
  const { value, origins, opaque } = assemble(found);
  const remarks = found.remarks.map(({ origin, ...remark }) => ({
    ...remark,
    ...base.position(origin),
  }));
  remarks.sort((a, b) => a.line - b.line || a.column - b.column);
  return { form, isWhole: true, document: mappedDocument(base, value, origins), remarks, opaque };
}
