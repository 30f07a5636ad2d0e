/** What authentik tells about itself, and about its objects. */
import { enumeration, type Facts, phrase } from "./facts.js";
import { actor, subject } from "./people.js";
import { errorOf, messageOf, objectAt, quoted, type Told, told } from "./things.js";

/** A fixed sentence, and the event's message. */
export function withMessage(what: string): (facts: Facts) => Told {
  return (facts) => told(what, messageOf(facts));
}

export function mailSent(facts: Facts): string {
  const to = facts.list("context.to_email").filter((address) => typeof address === "string");
  const subject = quoted(facts.text("context.subject"));
  const recipients = to.length > 0 ? enumeration(to) : facts.text("context.to_email");
  return phrase("authentik sent the mail", subject, recipients && `to ${recipients}`);
}

export function flowRan(facts: Facts): Told {
  const flow = quoted(facts.text("context.flow"));
  return told(phrase(flow ? "The flow" : "A flow", flow, "was run"), messageOf(facts));
}

export function mappingFailed(facts: Facts): Told {
  return told("A property mapping failed with an error", errorOf(facts) ?? messageOf(facts));
}

export function taskFailed(facts: Facts): Told {
  const task = quoted(facts.text("context.actor"));
  const what = phrase(task ? "The task" : "A task", task, "failed");
  return told(what, errorOf(facts) ?? messageOf(facts));
}

export function updateAvailable(facts: Facts): string {
  const version = facts.text("context.new_version");
  return phrase(
    "authentik found",
    version ? `that version ${version} is available` : "a new version",
  );
}

export function exportReady(facts: Facts): string {
  const user = actor(facts);
  return phrase("An export", user && `for ${user}`, "was finished");
}

/** A sentence about an object: who did `verb` to it, and which of its fields changed. */
export function modelChanged(verb: string): (facts: Facts) => string {
  return (facts) =>
    phrase(
      subject(facts, "authentik"),
      verb,
      "the",
      objectAt(facts, "context.model"),
      changedFields(facts),
    );
}

const MOST_FIELDS = 6;

function changedFields(facts: Facts): string | null {
  const diff = facts.at("context.diff");
  if (facts.text("action") !== "model_updated" || typeof diff !== "object" || diff === null)
    return null;
  const names = Object.keys(diff);
  if (names.length === 0) return null;
  const more = names.length - MOST_FIELDS;
  const shown = more > 0 ? [...names.slice(0, MOST_FIELDS), `${more} more`] : names;
  return `(changed: ${enumeration(shown)})`;
}

/** An action of the installation's own, or one that the catalog does not know. */
export function recorded(facts: Facts): Told {
  const user = actor(facts);
  const name = quoted(facts.text("action"));
  return told(phrase("The event", name, "was recorded", user && `for ${user}`), messageOf(facts));
}
