/** Proposals for what is being typed in an expression. */
import type { Completion, CompletionContext, CompletionResult } from "@codemirror/autocomplete";
import type { QueryKey } from "../../../../match/akql/keys";
import { lineOf } from "../../../../match/release";
import { attributesOf, CHAIN, type ExpressionContext, meaningOf, namesOf, stepsOf } from "./names";

/** A chain before the cursor, and how the next name is asked for. */
const BEFORE = new RegExp(`(${CHAIN.source})(\\.|\\[["']|\\.get\\(["'])(\\w*)$`);

export function completionSource(context: () => ExpressionContext) {
  return async ({ state, pos, explicit }: CompletionContext): Promise<CompletionResult | null> => {
    const text = state.doc.toString();
    const before = text.slice(0, pos);
    if (/#[^\n"']*$/.test(before)) return null;
    const [, chain, access = "", typed = ""] = BEFORE.exec(before) ?? [];
    if (chain !== undefined) {
      const options = await memberOptions(stepsOf(chain), access, text, context());
      return options.length === 0 ? null : { from: pos - typed.length, options, validFor: /^\w*$/ };
    }
    const [word = ""] = /(?<![\w."'])[A-Za-z_]\w*$/.exec(before) ?? [];
    if (word === "" && !explicit) return null;
    return { from: pos - word.length, options: nameOptions(context()), validFor: /^\w*$/ };
  };
}

async function memberOptions(
  steps: readonly string[],
  access: string,
  text: string,
  context: ExpressionContext,
): Promise<Completion[]> {
  const value = meaningOf(steps, text, context);
  if (!value) return [];
  if (access === ".") {
    if (!("object" in value)) return DICTIONARY_METHODS;
    return attributesOf(value.object, context).map(({ name, type, signature, description }) => ({
      label: name,
      type: signature === null ? "property" : "method",
      detail: signature === null ? type : signature.slice(name.length),
      info: plain(description),
    }));
  }
  if ("path" in value) return keysBelow(value.path, context);
  return "keys" in value
    ? value.keys.map(({ name, type, description }) => ({
        label: name,
        type: "property",
        detail: type,
        info: plain(description),
      }))
    : [];
}

const DICTIONARY_METHODS: Completion[] = ["get", "items", "keys", "values"].map((label) => ({
  label,
  type: "method",
}));

function nameOptions(context: ExpressionContext): Completion[] {
  return namesOf(context).map((known) => {
    const isFunction = "signature" in known;
    return {
      label: known.name,
      type: isFunction ? "function" : "variable",
      detail: isFunction ? known.signature.slice(known.name.length) : known.type,
      info: plain(known.description),
    };
  });
}

/** Keys of a dictionary of the event, in the release. */
async function keysBelow(
  path: string,
  { action, release }: ExpressionContext,
): Promise<Completion[]> {
  const { QUERY_KEYS } = await import("../../../../generated/akql/keys");
  const line = lineOf(release);
  const actions = action && QUERY_KEYS.actions[action] ? [action] : Object.keys(QUERY_KEYS.actions);
  const all: readonly QueryKey[] = path.startsWith("context")
    ? actions.flatMap((name) => QUERY_KEYS.actions[name]?.keys ?? [])
    : QUERY_KEYS.common;
  const found = new Map<string, Completion>();
  for (const key of all) {
    const name = key.path.slice(path.length + 1);
    if (!key.path.startsWith(`${path}.`) || name.includes(".") || found.has(name)) continue;
    // Keys without lines are there wherever there are queries, and most of them before.
    if (key.lines && !key.lines.includes(line)) continue;
    found.set(name, { label: name, type: "property", detail: key.type });
  }
  return [...found.values()];
}

function plain(text: string): string {
  return text.replaceAll("`", "");
}
