/** Complaints of a compiled schema → remarks in words, one per thing that is wrong. */
import type { Remark } from "./finding.js";
import { nearest } from "./nearest.js";
import type { SchemaError } from "./tables.js";
import {
  alternatives,
  escapePointer,
  named,
  typeWords,
  unescapePointer,
  valueWords,
} from "./words.js";

/** Keywords that only speak about values of the type they are for. */
const VALUE_KEYWORDS = new Set(["pattern", "format"]);
const CHOICE_KEYWORDS = new Set(["type", "const", "enum"]);

const FORMAT_WORDS: Record<string, string> = {
  uuid: "a UUID with dashes",
  hex32: "32 hex digits without dashes",
  "date-time": "a date and time as in RFC 3339, such as 2026-08-20T08:14:05.318276Z",
  ipv4: "an IPv4 address",
  ipv6: "an IPv6 address",
  uri: "a URL",
};

/**
 * @param errors All complaints about one value, in the order in which they came.
 * @param root The value.
 * @param base JSON Pointer of the value in the event.
 * @param whose Whose keys are required, in words: `every REST event`.
 */
export function schemaRemarks(
  errors: readonly SchemaError[],
  root: unknown,
  base: string,
  whose: string,
): Remark[] {
  const remarks = collapseChoices(errors).map((error) => remark(error, root, base, whose));
  return withoutRepeats(remarks);
}

/** What the branches of an `anyOf` said, as one complaint about what all of them expected. */
interface Choice extends SchemaError {
  keyword: "anyOf";
  branches: SchemaError[];
}

/** Ajv reports each branch of an `anyOf` and then the `anyOf` itself. */
function collapseChoices(errors: readonly SchemaError[]): (SchemaError | Choice)[] {
  const out: (SchemaError | Choice)[] = [];
  for (const error of errors) {
    if (error.keyword !== "anyOf") {
      out.push(error);
      continue;
    }
    const branches: SchemaError[] = [];
    while (out.length > 0 && isAtOrBelow(out.at(-1) as SchemaError, error.instancePath))
      branches.unshift(out.pop() as SchemaError);
    out.push(...settle(error, branches));
  }
  return out;
}

function isAtOrBelow(error: SchemaError, path: string): boolean {
  return error.instancePath === path || error.instancePath.startsWith(`${path}/`);
}

/**
 * A branch that accepted the value's type knows best what is wrong below; where none did, all
 * branches together say what the value could be.
 */
function settle(error: SchemaError, branches: SchemaError[]): (SchemaError | Choice)[] {
  const here = branches.filter((branch) => branch.instancePath === error.instancePath);
  const onlyMissing = here.every((branch) => branch.keyword === "required");
  if (here.length === branches.length && (onlyMissing || here.every(isAboutValue)))
    return [{ ...error, keyword: "anyOf", branches }];
  return branches.filter(
    (branch) => branch.instancePath !== error.instancePath || !CHOICE_KEYWORDS.has(branch.keyword),
  );
}

function isAboutValue({ keyword }: SchemaError): boolean {
  return CHOICE_KEYWORDS.has(keyword) || VALUE_KEYWORDS.has(keyword);
}

function remark(error: SchemaError | Choice, root: unknown, base: string, whose: string): Remark {
  const path = base + error.instancePath;
  const found = valueAt(root, error.instancePath);
  const must = (id: Remark["id"], what: string): Remark => ({
    id,
    path,
    message: `${capital(named(path))} must be ${what}, but is ${valueWords(found)}.`,
  });
  if ("branches" in error) return choiceRemark(error, must, path, found);
  const { keyword, params } = error;
  switch (keyword) {
    case "required":
    case "dependentRequired": {
      const key = String(params.missingProperty);
      const missing = `${path}/${escapePointer(key)}`;
      const reason =
        keyword === "required"
          ? `${whose} has it`
          : `it always comes with \`${String(params.property)}\``;
      return {
        id: "key-missing",
        path: missing,
        message: `${named(missing)} is missing: ${reason}.`,
      };
    }
    case "type":
      return must("type-wrong", typeWords([params.type].flat().map(String)));
    case "const":
    case "enum":
      return must(choiceId(allowed(error), found), allowedWords(allowed(error), found));
    default:
      return must("value-wrong", constraintWords(keyword, params));
  }
}

function choiceRemark(
  { branches }: Choice,
  must: (id: Remark["id"], what: string) => Remark,
  path: string,
  found: unknown,
): Remark {
  if (branches.every((branch) => branch.keyword === "required")) {
    const keys = branches.map((branch) => `\`${String(branch.params.missingProperty)}\``);
    return {
      id: "key-missing",
      path,
      message: `${capital(named(path))} must have ${alternatives(keys)}.`,
    };
  }
  const words = branches.map((branch) => {
    if (branch.keyword === "type") return typeWords([branch.params.type].flat().map(String));
    if (VALUE_KEYWORDS.has(branch.keyword)) return constraintWords(branch.keyword, branch.params);
    return allowedWords(allowed(branch), found);
  });
  const typed = branches.some(
    (branch) =>
      VALUE_KEYWORDS.has(branch.keyword) ||
      (branch.keyword !== "type" && choiceId(allowed(branch), found) === "value-wrong"),
  );
  return must(typed ? "value-wrong" : "type-wrong", alternatives(words));
}

function allowed({ keyword, params }: SchemaError): unknown[] {
  return keyword === "const" ? [params.allowedValue] : (params.allowedValues as unknown[]);
}

/** A value of another type than all that are allowed is a wrong type. */
function choiceId(values: unknown[], found: unknown): "type-wrong" | "value-wrong" {
  return values.some((value) => kindOf(value) === kindOf(found)) ? "value-wrong" : "type-wrong";
}

function kindOf(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}

function allowedWords(values: unknown[], found: unknown): string {
  const texts = values.map((value) => JSON.stringify(value));
  const list = texts.length === 1 ? String(texts[0]) : `one of ${texts.join(", ")}`;
  const strings = values.filter((value) => typeof value === "string");
  const meant = typeof found === "string" && texts.length > 1 ? nearest(found, strings) : null;
  return meant === null ? list : `${list} (${JSON.stringify(meant)}?)`;
}

function constraintWords(keyword: string, params: Record<string, unknown>): string {
  switch (keyword) {
    case "pattern":
      return `a text like ${String(params.pattern)}`;
    case "format":
      return FORMAT_WORDS[String(params.format)] ?? `a text in the format ${String(params.format)}`;
    case "minItems":
    case "minProperties":
      return `no shorter than ${String(params.limit)}`;
    case "maxLength":
    case "maxItems":
    case "maxProperties":
      return `no longer than ${String(params.limit)}`;
    case "minimum":
    case "maximum":
      return `${String(params.comparison)} ${String(params.limit)}`;
    default:
      return `what the keyword ${keyword} allows`;
  }
}

/** One remark per place and kind: a wrong type says more than the wrong value that follows from it. */
function withoutRepeats(remarks: Remark[]): Remark[] {
  const typed = new Set(
    remarks.filter((entry) => entry.id === "type-wrong").map((entry) => entry.path),
  );
  const seen = new Set<string>();
  return remarks.filter((entry) => {
    if (entry.id === "value-wrong" && typed.has(entry.path)) return false;
    const key = `${entry.id} ${entry.path}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function valueAt(root: unknown, pointer: string): unknown {
  let value = root;
  for (const part of pointer.split("/").slice(1)) {
    if (typeof value !== "object" || value === null) return undefined;
    value = (value as Record<string, unknown>)[unescapePointer(part)];
  }
  return value;
}

function capital(text: string): string {
  return text.startsWith("the ") ? `T${text.slice(1)}` : text;
}
