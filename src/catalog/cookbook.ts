/** Expressions for real needs, each with what it gives for events of the catalog. */
import type { KindOfExpression } from "./expression.js";
import type { SchemaFiles } from "./load.js";
import type { Json } from "./schema-node.js";

/** What a recipe gives for one event. */
export interface RecipeCase {
  /** As `login/passkey`. */
  event: string;
  /** What is special about the event. */
  why: string | null;
  /** In place of those of the recipe, by kind. */
  fixtures: Readonly<Record<string, Json>>;
  /** Of the notification, for a mapping. */
  severity: string;
  /** Text of the notification; null for the summary of the event. */
  body: string | null;
  /** Null for a mapping. */
  passing: boolean | null;
  messages: string[];
  /** What is sent; null for a policy. */
  result: Json;
}

export interface Recipe {
  /** `failed-logins-outside`. */
  id: string;
  title: string;
  /** The need in one sentence. */
  need: string;
  kind: KindOfExpression;
  /** The code, as it is entered in the form. */
  source: string;
  /** Name of the schema in `schemas/receivers/` that each result keeps to. */
  receiver: string | null;
  /** Where the webhook goes. */
  url: string | null;
  /** Mode of the transport. */
  mode: "webhook" | "webhook_slack";
  /** Threads in which people asked for it: `goauthentik/authentik#17312`. */
  asked: string[];
  /** Null where it works in every supported release. */
  releases: string | null;
  notes: string[];
  /** What only a server would know. */
  fixtures: Readonly<Record<string, Json>>;
  cases: RecipeCase[];
}

export interface RecipeGroup {
  /** `signing-in`. */
  id: string;
  title: string;
  recipes: Recipe[];
}

type CaseSource = Pick<RecipeCase, "event"> & Partial<RecipeCase>;

type RecipeSource = Pick<Recipe, "title" | "need" | "kind"> &
  Partial<Omit<Recipe, "cases" | "releases">> & { "x-releases"?: string; cases: CaseSource[] };

interface Index {
  groups: { id: string; title: string; entries: string[] }[];
}

/** The folder of a kind of recipe. */
export const RECIPE_FOLDERS: Readonly<Record<KindOfExpression, string>> = {
  policy: "policies",
  body: "mappings",
  headers: "headers",
};

/**
 * Every recipe of `schemas/cookbook/`, by group.
 *
 * @throws Error that names the file when one is missing.
 */
export function loadCookbook(files: SchemaFiles): RecipeGroup[] {
  const { groups } = found<Index>(files, "cookbook/index.json");
  return groups.map(({ id, title, entries }) => ({
    id,
    title,
    recipes: entries.map((entry) => recipe(files, entry)),
  }));
}

function found<T>(files: SchemaFiles, path: string): T {
  if (!files.has(path)) throw new Error(`schemas/${path} is missing`);
  return files.get(path) as T;
}

function recipe(files: SchemaFiles, id: string): Recipe {
  const folder = Object.values(RECIPE_FOLDERS).find((name) =>
    files.has(`cookbook/${name}/${id}.json`),
  );
  const path = `cookbook/${folder}/${id}`;
  const {
    "x-releases": releases = null,
    cases,
    ...rest
  } = found<RecipeSource>(files, `${path}.json`);
  return {
    receiver: null,
    url: null,
    mode: "webhook",
    asked: [],
    notes: [],
    fixtures: {},
    ...rest,
    id,
    source: found<string>(files, `${path}.py`).trimEnd(),
    releases,
    cases: cases.map((entry) => ({
      why: null,
      fixtures: {},
      severity: "notice",
      body: null,
      passing: null,
      messages: [],
      result: null,
      ...entry,
    })),
  };
}
