/** A blueprint that was read, changed as a native configuration, and written back: only what changed is touched. */
import { readConfiguration } from "../../match/config/read.js";
import { NEWEST_RELEASE, type ServerRelease } from "../../match/release.js";
import { assemble } from "../assemble.js";
import { parseConfig } from "../document.js";
import { plan } from "../plan.js";
import { type Changes, changesBetween } from "./changes.js";
import { faultOf } from "./edit-check.js";
import { Editor, EditProblem } from "./editor.js";
import { isBlueprint, readBlueprint } from "./read.js";
import { taggedValue } from "./tagged.js";

type Fields = Readonly<Record<string, unknown>>;

export type Edited = { text: string; notes: string[] } | { problem: string };

/**
 * Writes the changes of a configuration into the text of the blueprint that it was read from: values,
 * names, objects that came and objects that went. All other bytes stay as they are.
 *
 * @param text The blueprint as it was read.
 * @param value The native configuration that it was read as, with what is to be different.
 * @returns A problem where the text cannot say it without being written anew.
 */
export function editBlueprint(text: string, value: Fields): Edited {
  const parsed = parseConfig(text, "1.1");
  if ("problem" in parsed) return { problem: parsed.problem.message };
  if (!isBlueprint(parsed.document.value)) return { problem: "It is no blueprint." };
  const { configuration, problems } = readConfiguration(value);
  const [problem] = problems;
  if (problem) return { problem: problem.message };
  const wanted = plan(configuration, releaseOf(value));
  const { value: was, origins } = assemble(readBlueprint(taggedValue(parsed.yaml)));
  const changes = changesBetween(was, value);
  try {
    const edited = new Editor(text, changes, origins, wanted).result();
    const fault = faultOf(edited, parsed.yaml, wanted);
    return fault === null ? { text: edited, notes: notesOf(changes) } : { problem: fault };
  } catch (error) {
    if (error instanceof EditProblem) return { problem: error.message };
    throw error;
  }
}

function releaseOf({ release }: Fields): ServerRelease {
  return typeof release === "string" ? (release as ServerRelease) : NEWEST_RELEASE;
}

/** What a server does not do by itself. */
function notesOf({ renamed, removed }: Changes): string[] {
  return [
    ...renamed.map(
      ({ from, to }) =>
        `The server keeps ${JSON.stringify(from)} and gets ${JSON.stringify(to)} besides: a blueprint knows objects by their names.`,
    ),
    ...removed.flatMap(({ name }) =>
      name === null
        ? []
        : `${JSON.stringify(name)} is no longer in the file; the server keeps it until somebody deletes it.`,
    ),
  ];
}
