/** Whether a blueprint that was changed says what it was meant to say. */
import { type Document, isMap, isSeq, visit } from "yaml";
import { readConfiguration } from "../../match/config/read.js";
import { assemble } from "../assemble.js";
import { parseConfig } from "../document.js";
import type { Found } from "../found.js";
import { KIND_NAMES } from "../kinds.js";
import { type Link, type Plan, plan } from "../plan.js";
import { readBlueprint } from "./read.js";
import { taggedValue } from "./tagged.js";

/**
 * What is wrong with a changed blueprint; null where nothing is.
 *
 * @param before The blueprint as it was, with the mistakes that it had.
 */
export function faultOf(text: string, before: Document, wanted: Plan): string | null {
  const now = parseConfig(text, "1.1");
  if ("problem" in now) return now.problem.message;
  const known = new Set(lostIds(before));
  const lost = lostIds(now.yaml).find((id) => !known.has(id));
  if (lost !== undefined) return `Something in the file still refers to \`!KeyOf ${lost}\`.`;
  const after = readBlueprint(taggedValue(now.yaml));
  if (keyProblems(after) > keyProblems(readBlueprint(taggedValue(before))))
    return "An entry would refer to one that comes later.";
  const { configuration } = readConfiguration(assemble(after).value);
  const isSame = meaningOf(plan(configuration, wanted.release)) === meaningOf(wanted);
  return isSame ? null : "The changed text would not say the same.";
}

/** What `!KeyOf` names in any entry, and no entry has as its id. */
function lostIds(yaml: Document): string[] {
  const ids = new Set<string>();
  const entries = yaml.get("entries");
  for (const entry of isSeq(entries) ? entries.items : [])
    if (isMap(entry)) ids.add(String(entry.get("id")));
  const named: string[] = [];
  visit(yaml, {
    Scalar: (_, { tag, value }) => void (tag === "!KeyOf" && named.push(String(value))),
  });
  return named.filter((id) => !ids.has(id));
}

function keyProblems({ remarks }: Found): number {
  return remarks.filter(({ lint }) => lint === "blueprint-key-of").length;
}

/** The same text for plans that create the same objects, in whatever order. */
function meaningOf({ objects }: Plan): string {
  const linkText = (link: Link | number) => {
    if (typeof link === "number") return link;
    if (link.to === "user") return `user ${link.username}`;
    return link.to === "planned"
      ? `${KIND_NAMES[link.object.kind].list} ${link.object.name}`
      : `${link.list} ${link.name}`;
  };
  const lines = objects.map(({ kind, name, settings }) => {
    const entries = [...settings].map(([key, setting]) => {
      if ("value" in setting) return [key, setting.value];
      return [key, "link" in setting ? linkText(setting.link) : setting.links.map(linkText)];
    });
    return JSON.stringify([kind, kind === "policy-binding" ? null : name, entries.sort()]);
  });
  return lines.sort().join("\n");
}
