/** An event in one sentence: who did what, from where, to what. */

import { place, time } from "./summary/circumstances.js";
import { phrase, reader } from "./summary/facts.js";
import { phraseOf } from "./summary/phrases.js";

/** Longer sentences are cut: a message can hold a page of text. */
const LONGEST = 320;

/**
 * Says what an event tells. Only what is there is said: of a broken event less, and of a value
 * that is no event nothing.
 */
export function summarize(event: unknown): string | null {
  const facts = reader(event);
  const said = phraseOf(facts);
  if (said === null) return null;
  const words = phrase(said.what, place(facts), time(facts));
  return ended(said.detail === null ? words : `${words}: ${said.detail}`);
}

/** With its stop, and not too long. */
function ended(text: string): string {
  if (text.length > LONGEST) return `${text.slice(0, LONGEST).trimEnd()}…`;
  return /[.?!…]$/.test(text) ? text : `${text}.`;
}
