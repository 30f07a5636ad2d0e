/** What the catalog says of a name in a query. */
import { AKQL } from "../../../../generated/akql/facts";
import { loadField } from "../../../validator/findings/load-field";
import type { QueryContext } from "./complete";

export interface Description {
  name: string;
  type: string;
  text: string;
  /** When the key is there, where it is not always. */
  condition: string | null;
  releases: string | null;
  /** Actions that have it, where the query does not say which is meant. */
  actions: readonly string[];
}

/** Null where the catalog has no such key. */
export async function describeName(
  name: string,
  query: string,
  { action }: QueryContext,
): Promise<Description | null> {
  const [root, ...keys] = name.split(".");
  const field = AKQL.fields.find((one) => one.name === root);
  if (!field) return null;
  if (keys.length === 0)
    return {
      name,
      type: field.kind,
      text: field.description,
      condition: null,
      releases: null,
      actions: [],
    };
  const meant = action ?? /\baction\s*=\s*["'](\w+)["']/.exec(query)?.[1] ?? null;
  const actions = root === "context" ? await actionsWith(name, meant) : [];
  const found = await loadField({
    action: actions[0] ?? meant,
    variant: null,
    envelope: "rest",
    pointer: `/${root}/${keys.join("/")}`,
  });
  if (!found) return null;
  const { type, description, condition, releases } = found;
  return {
    name,
    type,
    text: description,
    condition,
    releases,
    actions: meant === null ? actions : [],
  };
}

/** The name of a field or key that stands at a place of a text; null where there is none. */
export function nameAt(text: string, offset: number): { name: string; from: number } | null {
  for (const { 0: name, index: from } of text.matchAll(/[A-Za-z_][\w.]*/g))
    if (from <= offset && offset <= from + name.length) return { name, from };
  return null;
}

async function actionsWith(path: string, meant: string | null): Promise<string[]> {
  const { QUERY_KEYS } = await import("../../../../generated/akql/keys");
  return Object.entries(QUERY_KEYS.actions)
    .filter(
      ([action, { keys }]) =>
        (meant === null || meant === action) && keys.some((key) => key.path === path),
    )
    .map(([action]) => action);
}

/** All that is known of a name, in plain sentences. */
export function sentencesOf({ text, condition, releases, actions }: Description): string[] {
  return [
    text.replaceAll("`", ""),
    ...(condition ? [`There ${condition.replaceAll("`", "")}`] : []),
    ...(releases ? [`Releases: ${releases}.`] : []),
    ...(actions.length > 1 ? [`In ${listed(actions)}.`] : []),
  ];
}

/** For a tooltip of the editor, which is outside of React. */
export function descriptionElement(of: Description): HTMLElement {
  const element = document.createElement("div");
  element.className = "cm-description";
  const head = element.appendChild(document.createElement("p"));
  head.appendChild(document.createElement("code")).textContent = of.name;
  head.append(` ${of.type}`);
  for (const sentence of sentencesOf(of))
    element.appendChild(document.createElement("p")).textContent = sentence;
  return element;
}

const MOST_LISTED = 4;

function listed(actions: readonly string[]): string {
  const shown = actions.slice(0, MOST_LISTED).join(", ");
  const more = actions.length - MOST_LISTED;
  return more > 0 ? `${shown} and ${more} more` : shown;
}
