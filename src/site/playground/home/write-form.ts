/** What was built, written in one form. The writers are loaded when somebody asks for one. */
import type { Edited, Target } from "../../../ascode/index.js";
import type { Engine } from "../engine/engine.js";
import type { Original, PlaygroundState } from "../state/model.js";
import { configurationOf, suiteOf } from "./export.js";

export const HOME_FORMS = [
  "Configuration, YAML",
  "Configuration, JSON",
  "Test suite",
  "Blueprint",
  "Terraform",
  "API script",
] as const;
export type HomeForm = (typeof HOME_FORMS)[number];

export interface WrittenForm {
  /** Null where it cannot be written; the remarks say why. */
  text: string | null;
  /** What is left out, or has to be done by hand. */
  remarks: readonly string[];
  /** What was imported, in this form; null where nothing was, or where it cannot be written so. */
  imported: string | null;
  /** Whether `text` is the imported file, changed in its place. */
  isInPlace: boolean;
}

/** Events, and the engine that has taken them. */
interface Judged {
  lines: readonly string[];
  engine: Engine;
}

type Written = Pick<WrittenForm, "text" | "remarks">;

/** Forms that the server takes, or tools that talk to it. */
const TARGETS: Readonly<Partial<Record<HomeForm, Target>>> = {
  Blueprint: "blueprint",
  Terraform: "terraform",
  "API script": "api",
};

/** @param judged Null before there are any events. */
export async function writeForm(
  form: HomeForm,
  state: PlaygroundState,
  judged: Judged | null,
): Promise<WrittenForm> {
  const { original } = state;
  const written = await write(form, state, judged);
  if (!original || written.text === null) return { ...written, imported: null, isInPlace: false };
  const edited = await editOriginal(form, original, state);
  if (edited && "text" in edited)
    return {
      text: edited.text,
      remarks: [...edited.notes, ...written.remarks],
      imported: original.text,
      isInPlace: true,
    };
  const anew = edited
    ? [`It is written anew, as the imported file cannot be changed in its place: ${edited.problem}`]
    : [];
  const before = await write(form, { ...state, ...original }, judged);
  return {
    text: written.text,
    remarks: [...anew, ...written.remarks, ...(await lostOf(form, original, state))],
    imported: before.text,
    isInPlace: false,
  };
}

/** Null where the form is another one than that of the imported file, or knows no changes in place. */
async function editOriginal(
  form: HomeForm,
  { text, form: imported, release }: Original,
  state: PlaygroundState,
): Promise<Edited | null> {
  const { editBlueprint, editYaml } = await import("../../../ascode/index.js");
  const configuration = configurationOf(state);
  if (form === "Blueprint" && imported === "blueprint") return editBlueprint(text, configuration);
  if (form !== "Configuration, YAML" || imported !== "native" || !isConfiguration(text))
    return null;
  // A file that names no release stays without one, until another is chosen.
  const isNamed = /^release:/m.test(text) || state.release !== release;
  const { release: chosen, ...lists } = configuration;
  const value = { ...NO_LISTS, ...lists, ...(isNamed && { release: chosen }) };
  const edited = editYaml(text, value);
  return "text" in edited ? { ...edited, notes: [] } : edited;
}

/** Lists that are not there any more are taken out. */
const NO_LISTS = Object.fromEntries(
  ["users", "groups", "policies", "mappings", "transports", "rules"].map((key) => [key, undefined]),
);

/** YAML with lists, and neither a suite nor a single policy. */
function isConfiguration(text: string): boolean {
  return /^(?:policies|rules|transports|groups):/m.test(text) && !/^events:/m.test(text);
}

/** What of the imported file is not in a form that is written anew. */
async function lostOf(form: HomeForm, original: Original, state: PlaygroundState) {
  const { commentsIn } = await import("../../../ascode/index.js");
  const comments = commentsIn(original.text).length;
  return [
    ...(TARGETS[form] ? opaqueRemarks(configurationOf(state), original) : []),
    ...(comments > 0 ? ["The comments of the imported file are not taken over."] : []),
  ];
}

async function write(
  form: HomeForm,
  state: PlaygroundState,
  judged: Judged | null,
): Promise<Written> {
  const configuration = configurationOf(state);
  const target = TARGETS[form];
  if (target) return converted(configuration, target, state);
  if (form === "Configuration, JSON") return whole(JSON.stringify(configuration, null, 2));
  const { stringify } = await import("yaml");
  if (form === "Configuration, YAML") return whole(stringify(configuration));
  return whole(judged ? stringify(await suiteOf(state, judged.lines, judged.engine)) : "");
}

async function converted(
  configuration: object,
  target: Target,
  { release }: PlaygroundState,
): Promise<Written> {
  const { convert } = await import("../../../ascode/index.js");
  const { text, problems, notes } = convert(JSON.stringify(configuration), target, release);
  return { text, remarks: [...problems, ...notes].map(({ message }) => message) };
}

/** What stood for something only the server, or Terraform, knows, and is a mere text in another file. */
function opaqueRemarks(configuration: object, { opaque }: Original): string[] {
  const json = JSON.stringify(configuration);
  return opaque
    .filter((known) => json.includes(JSON.stringify(known)))
    .map((known) => `\`${known}\` is not known here, so it is written as a text.`);
}

function whole(text: string): Written {
  return { text, remarks: [] };
}
