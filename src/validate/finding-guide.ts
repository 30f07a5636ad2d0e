/** What each finding means and what to do about it, for its page on the site. */
import type { FindingId } from "./finding.js";

export interface FindingGuide {
  /** A few words, without a full stop. */
  title: string;
  /** When it is given. */
  when: string;
  /** What it tells about the event. */
  meaning: string;
  repair: string;
}

export const FINDING_GUIDE: Readonly<Record<FindingId, FindingGuide>> = {
  "key-missing": {
    title: "A key is missing",
    when: "A key is not there that every event of this action and variant has, or every event or log line at all.",
    meaning:
      "The event was not written by authentik in this release, or something on its way cut the key out: a pipeline that drops empty values, a fixture that was typed by hand.",
    repair:
      "Compare the event with an example of its variant. If the key is conditional in your experience, check which release wrote the event and validate with that release.",
  },
  "type-wrong": {
    title: "A value has the wrong type",
    when: "A known key holds a value of another type than the catalog gives it.",
    meaning:
      "A parser that expects the documented type breaks here. The usual causes are pipelines that turn numbers into text or objects into strings.",
    repair:
      "Find the step that changes the type. Where a masked value is possible, the mask is accepted already.",
  },
  "value-wrong": {
    title: "A value is not one that can be",
    when: "A known key has the right type, but not a value that authentik writes there: another constant, a text that does not fit its form, a date that is none.",
    meaning: "Rules that compare with the documented value do not match this event.",
    repair:
      "Read the message: it lists what is possible. A readable password where the mask should be is a leak.",
  },
  "key-not-in-variant": {
    title: "A key of another variant",
    when: "The context has a key that belongs to another variant of the same action.",
    meaning: "Two shapes were mixed. authentik never writes such an event.",
    repair: "Look at the variants of the action: the emitter in `app` says which one it should be.",
  },
  "key-not-in-release": {
    title: "A key of another release",
    when: "The context has a key that authentik writes in other releases only. The message says in which.",
    meaning: "The event was recorded by another release than the one it was held against.",
    repair: "Validate with the release that recorded the event, or with `any`.",
  },
  "key-unknown": {
    title: "A key that the catalog does not know",
    when: "A key is not listed for this variant. Contexts are open, so it is reported and not refused.",
    meaning:
      "A prompt, a policy or an API client added it, or authentik did in a release that is newer than this catalog.",
    repair:
      "If the message names another key, it is probably a slip of the pen. With `--strict` unknown keys are violations.",
  },
  "action-unknown": {
    title: "There is no such action",
    when: "The action is neither a built-in one nor one of your own, which begin with `custom_`.",
    meaning: "No matcher and no schema knows the event.",
    repair: "The message names the action that was probably meant.",
  },
  "action-not-in-release": {
    title: "An action of another release",
    when: "The action exists, but not in the release that the event was held against.",
    meaning: "Rules and parsers for that release cannot know it.",
    repair: "Validate with the release that recorded the event, or with `any`.",
  },
  "emitter-not-in-release": {
    title: "An emitter of another release",
    when: "The `app` of the event creates this action in other releases only. The message says in which.",
    meaning:
      "Modules move when authentik's code moves, so this tells that another release recorded the event.",
    repair: "Validate with the release that recorded the event, or with `any`.",
  },
  "emitter-unknown": {
    title: "An emitter that the catalog does not know",
    when: "No place in authentik with this `app` is known to create the action. Types and the keys that every variant has are checked all the same.",
    meaning: "A client posted the event, or authentik has an emitter that this catalog lacks.",
    repair: "If authentik wrote it, please report the event with its release.",
  },
  "not-an-event": {
    title: "A log line that is no event",
    when: "The line has `invalid_login`: the identification stage did not know the identifier.",
    meaning:
      "Nothing was stored and nobody is notified. It is the second kind of failed login, beside `login_failed`.",
    repair: "Treat it as a log line of its own. In a log the validator skips and counts it.",
  },
  "input-not-object": {
    title: "The value is no object",
    when: "An event is a JSON object; this is something else.",
    meaning: "There is nothing to validate.",
    repair: "Check what the source really sends.",
  },
  "input-too-deep": {
    title: "The value is nested too deep",
    when: "The value has more than 500 levels, or contains itself.",
    meaning: "No event of authentik does. It was not looked at any further.",
    repair: "Check what the source really sends.",
  },
  "input-too-large": {
    title: "The value is too large",
    when: "The value has more members than can be looked at.",
    meaning: "No event of authentik does. It was not looked at any further.",
    repair: "Check what the source really sends.",
  },
  "input-unreadable": {
    title: "The value cannot be read",
    when: "The value throws when one looks at it: a getter or proxy in a program.",
    meaning: "Only a program can build such a value, no file.",
    repair: "Hand over plain data.",
  },
  "json-broken": {
    title: "Broken JSON",
    when: "A record is no valid JSON. The place and what was expected stand in the message.",
    meaning: "The record could not be validated. Reading went on behind it.",
    repair:
      "Find what cut or merged the record: a log driver that splits long lines, two processes that write at once.",
  },
  "csv-broken": {
    title: "A broken row of a CSV export",
    when: "A row of a CSV export has no event in it: too few or too many cells, a quote that is never closed.",
    meaning: "The row could not be validated. Reading went on behind it.",
    repair:
      "Export again, and hand over the file as it came: spreadsheets change quotes and dates.",
  },
  "literal-broken": {
    title: "A broken Python literal",
    when: "The context of a CSV export or of a webhook body is Python text, and it cannot be read.",
    meaning: "The record could not be validated. Reading went on behind it.",
    repair: "A `repr` of an object, or a text that was cut, cannot be read back.",
  },
  "line-too-long": {
    title: "A line is too long",
    when: "A line is longer than 16 MiB.",
    meaning: "It was skipped and not held in memory. Reading went on with the next line.",
    repair: "Split the input, or shorten what writes it.",
  },
  "input-truncated": {
    title: "The input ends in the middle",
    when: "The last record is cut off.",
    meaning: "What was whole before it was validated.",
    repair: "Copy the input again, up to its end.",
  },
  "value-unmasked": {
    title: "A readable value under a masked name",
    when: "authentik replaces scalars under such names by asterisks. Here one is readable.",
    meaning:
      "It can be a leak: the event was posted through the API, comes from an outpost, or was changed on its way.",
    repair: "If it is a secret, change it, and mask it where the event is written.",
  },
  "client-ip-unknown": {
    title: "An address that is none",
    when: "`client_ip` is 255.255.255.255, which authentik writes when it expected an address and knew none.",
    meaning: "A rule that blocks or looks up addresses must leave this one alone.",
    repair: "Check the headers of your reverse proxy, or treat the value as unknown.",
  },
  "timestamp-naive": {
    title: "A timestamp without an offset",
    when: "The log writes local time of the container without an offset.",
    meaning:
      "Two containers in different zones cannot be put in order. In a run over a log this is said once.",
    repair: "Run the containers in UTC, or add the offset when you ship the log.",
  },
  "expires-early": {
    title: "An event that has expired already",
    when: "`expires` is not later than `created`.",
    meaning: "The next clean-up deletes the event.",
    repair: "Check the retention setting, and clients that post events.",
  },
  "retention-refused": {
    title: "A retention that authentik refuses",
    when: "A value of the setting `event_retention` is no duration that authentik accepts.",
    meaning: "The help text of the API shows an example with a comma, which is refused.",
    repair: "Join parts by semicolons: `weeks=3;days=2;hours=3`.",
  },
};
