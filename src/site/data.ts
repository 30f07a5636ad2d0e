/**
 * The shapes that the site's pages read. The generator writes them to `src/generated/site/`:
 * `catalog.json` is a SiteCatalog, `actions/<action>.json` a SiteAction,
 * `shapes/<delivery|config|envelopes>/<name>.json` a SiteShape, `enums.json` a record of SiteEnum by file name,
 * `changes.json` a SiteChanges.
 */
import type { Recipe, RecipeGroup } from "../catalog/cookbook.js";
import type { Change, DiffInput, Evidence } from "../catalog/diff.js";
import type { Fact, FactSheet } from "../catalog/facts.js";
import type { Notifier } from "../catalog/schema-node.js";
import type { Task, TaskAnswer, TaskGroup } from "../catalog/tasks.js";
import type { VerdictExample, VerdictSheet } from "../catalog/verdicts.js";
import type { ExpressionFacts } from "../expression/facts.js";

/** A sentence about an action, and how sure it is. */
export interface SiteStatement extends Evidence {
  text: string;
}

/** How sure something is, in place of what the catalog says of it. */
type WithCertainty<T> = Omit<T, "certainty"> & Pick<Evidence, "certainty" | "certaintyReason">;

/** One row of a field table. */
export interface SiteField {
  /** Path from the table's root: `auth_method_args.mfa_devices[].pk`, `headers.*` for free keys. */
  path: string;
  /** Last part of the path. */
  name: string;
  /** 0 for a top-level key. */
  depth: number;
  /** Type in words: `string`, `integer or null`, `array of object`. */
  type: string;
  /** Constant or enumerated values, if any. */
  values: unknown[] | null;
  required: boolean;
  /** When the key is there, in words; null for a required key. */
  condition: string | null;
  /** Release range of the key, null where it is as old as its variant: `>=2025.8`. */
  releases: string | null;
  /** May hold inline Markdown code spans. */
  description: string;
  certainty: "verified" | "inferred";
  /** Why an inferred fact is believed. */
  certaintyReason: string | null;
  source: string[];
  /** The value is, or can be, authentik's mask. */
  masked: boolean;
  /** Why the object takes keys that are not listed; null where it does not by design. */
  open: string | null;
  /** Shared shape of the value or its members, whose keys the table does not repeat. */
  shape: { name: string; title: string } | null;
  /** Name of the shared shape whose key this is; null for a key of the table's own. */
  within: string | null;
}

export interface SiteExample {
  name: string;
  title: string;
  /** Release lines in which the example is valid. */
  releases: string[];
  /** When a recorded example was recorded; null for one that was made. */
  recorded: string | null;
  /** What has changed since it was recorded. */
  changed: string[];
  /** The instance as indented JSON. */
  json: string;
}

export interface SiteEmitter {
  app: string;
  releases: string;
  certainty: "verified" | "inferred";
  certaintyReason: string | null;
  source: string[];
  note: string | null;
}

export interface SiteVariant {
  id: string;
  title: string;
  /** When the variant is emitted. */
  description: string;
  releases: string[];
  emitters: SiteEmitter[];
  actor: string | null;
  clientIp: string | null;
  notes: string[];
  /** Why the context takes keys that are not listed; null where it does not by design. */
  open: string | null;
  fields: SiteField[];
  examples: SiteExample[];
}

export interface SiteActionSummary {
  /** `login`, `custom_`. */
  action: string;
  label: string;
  /** Chart colour of the admin interface, null for its default. */
  color: string | null;
  group: string;
  /** One line. */
  summary: string;
  /** First authentik release, in words. */
  since: string;
  /** Supported release lines with the action. */
  releases: string[];
  /** False for an action that nothing in authentik creates. */
  emitted: boolean;
  /** Who tells somebody about it. */
  notifiedBy: Notifier[];
}

/** Something that is taken for an action. */
export interface SiteLookAlike extends SiteStatement {
  name: string;
  /** The page that tells about it. */
  page: string;
  /** Lines that have it. */
  releases: string[];
}

export interface SiteActionChanges {
  before: string;
  after: string;
  changes: Change[];
}

export interface SiteAction extends SiteActionSummary {
  /** What follows from the event and what does not. */
  significance: SiteStatement;
  /** Whom or what it is about. */
  subject: SiteStatement;
  /** What else is to be known about who is told. */
  notification: SiteStatement | null;
  notes: string[];
  lookAlikes: SiteLookAlike[];
  /** By neighbouring lines with a change, newest first. */
  changes: SiteActionChanges[];
  variants: SiteVariant[];
}

export interface SiteCatalog {
  releases: string[];
  groups: { id: string; title: string; actions: SiteActionSummary[] }[];
  /** One example per action, for the page that shows them all, keyed by action. */
  examples: Record<string, SiteExample[]>;
}

export interface SiteShape {
  name: string;
  title: string;
  description: string;
  /** Facts that belong to no single key. */
  notes: string[];
  fields: SiteField[];
  examples: SiteExample[];
}

/** What the page of changes reads. */
export interface SiteChanges {
  facts: DiffInput;
  scope: SiteStatement[];
  unreleased: SiteStatement[];
  unknown: string[];
}

export interface SiteEnum {
  name: string;
  description: string;
  values: { value: string; releases: string }[];
}

/** One fact that belongs to no key of an event: a row of a table, or an entry of a list. */
export type SiteFact = WithCertainty<Fact>;

/** `facts/<topic>.json` is a record of these by name. */
export interface SiteFactSheet extends Omit<FactSheet, "topic" | "facts"> {
  facts: SiteFact[];
}

/** Something people want to hear about. */
export interface SiteTask extends Omit<Task, "answers"> {
  answers: SiteTaskAnswer[];
}

/** Events that tell it, the matcher for them, and what is wrong with that matcher. */
export type SiteTaskAnswer = WithCertainty<TaskAnswer> & { queryReleases: string | null };

/** `tasks.json` is a record of these by name. */
export interface SiteTaskGroup extends Omit<TaskGroup, "tasks"> {
  tasks: SiteTask[];
}

/** What an event matcher decides about an event. */
export type SiteVerdict = VerdictExample;

/** `verdicts/<name>.json`. */
export type SiteVerdictSheet = VerdictSheet;

/** `verdict-events.json`: the events that verdicts are about, by name. `samples.json`: events that no action shows. */
export type SiteVerdictEvents = Record<string, unknown>;

/** An expression for a real need, with what it gives for events of the catalog. */
export interface SiteRecipe extends Recipe {
  /** JSON Schema of what the receiver takes, as a text. */
  receiverSchema: string | null;
}

/** `cookbook/<group>.json`. */
export interface SiteRecipeGroup extends Omit<RecipeGroup, "recipes"> {
  recipes: SiteRecipe[];
}

/** `expression.json`. */
export type SiteExpression = ExpressionFacts;
