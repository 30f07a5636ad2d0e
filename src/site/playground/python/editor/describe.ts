/** What is known of the name under a cursor. */
import type { Described } from "../../../../expression/facts";
import { type Description, describeName } from "../../build/query/describe";
import { attributesOf, CHAIN, type ExpressionContext, meaningOf, namesOf, stepsOf } from "./names";

export interface Found {
  from: number;
  to: number;
  description: Description;
}

/** Null where nothing is known. */
export async function describeAt(
  text: string,
  position: number,
  context: ExpressionContext,
): Promise<Found | null> {
  for (const { 0: chain, index } of text.matchAll(CHAIN)) {
    if (position < index || position > index + chain.length) continue;
    // The chain up to the end of the name that the cursor is in.
    const rest = /^\w*/.exec(text.slice(position))?.[0] ?? "";
    const to = position + rest.length;
    const read = /\w*$/.exec(text.slice(index, to))?.[0] ?? "";
    if (read === "" || read === "get") return null;
    const closing = /^["']\]|^["'][^)]*\)/.exec(text.slice(to))?.[0] ?? "";
    const steps = stepsOf(text.slice(index, to + closing.length));
    const description = await describe(steps, text, context);
    return description && { from: to - read.length, to, description };
  }
  return null;
}

async function describe(
  steps: readonly string[],
  text: string,
  context: ExpressionContext,
): Promise<Description | null> {
  const name = steps.at(-1) ?? "";
  if (steps.length === 1) {
    const known = namesOf(context).find((one) => one.name === name);
    if (!known) return null;
    return "signature" in known
      ? described(known, known.signature.slice(name.length))
      : described(known, known.type);
  }
  const holder = meaningOf(steps.slice(0, -1), text, context);
  if (!holder) return null;
  if ("path" in holder) return describeName(`${holder.path}.${name}`, "", context);
  if ("keys" in holder) {
    const key = holder.keys.find((one) => one.name === name);
    return key
      ? {
          name,
          type: key.type,
          text: key.description,
          condition: null,
          releases: null,
          actions: [],
        }
      : null;
  }
  const attribute = attributesOf(holder.object, context).find((one) => one.name === name);
  return attribute
    ? described(attribute, attribute.signature?.slice(name.length) ?? attribute.type)
    : null;
}

function described({ name, description, releases }: Described, type: string): Description {
  return { name, type, text: description, condition: null, releases, actions: [] };
}
