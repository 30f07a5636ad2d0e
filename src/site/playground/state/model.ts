/** What the playground shows, as plain data: nothing else is needed to show it again. */

import type { Form } from "../../../ascode/index.js";
import type { Fixtures } from "../../../expression/fixtures.js";
import type { ServerRelease } from "../../../match/release.js";
import type { Mix } from "../../../mock/frequencies.js";
import type { PlaygroundConfiguration } from "./configuration.js";

/** Where events come from. */
export type EventSource =
  | {
      from: "catalog";
      /** Names of examples, as `login/passkey`. */
      names: readonly string[];
    }
  | {
      from: "mock";
      count: number;
      seed: string;
      mix: Mix;
      release: string;
      /** Only these; null for all. */
      actions: readonly string[] | null;
    }
  | {
      from: "own";
      /** Name of the file, or what it was instead. */
      name: string;
      /** One event per line, as JSON. */
      lines: string;
    };

/** The policy, the rule or the webhook that the page is about. */
export interface Subject {
  kind: "policy" | "rule" | "transport";
  /** Its place in the configuration. */
  index: number;
}

/** What was imported, to tell what changed since, and to change a blueprint in its place. */
export interface Original {
  /** The whole file. */
  text: string;
  form: Form;
  release: ServerRelease;
  configuration: PlaygroundConfiguration;
  /** Texts of the configuration that stand for something only the server, or Terraform, knows. */
  opaque: readonly string[];
}

/** The release is that of the state it comes to. */
export type ImportedOriginal = Omit<Original, "release">;

/** How expressions are tried: what only a server would know, and how long one may take. */
export interface Trial {
  fixtures?: Fixtures;
  /** Of one run, in milliseconds. */
  timeLimit?: number;
  /** Of the rule that a webhook is tried for. */
  severity?: string;
  /** A JSON Schema of what the receiver of a webhook takes, as a text. */
  receiverSchema?: string;
}

export interface PlaygroundState {
  /** The server that decides. */
  release: ServerRelease;
  sources: readonly EventSource[];
  /** Index of the event that is explained. */
  event: number;
  subject: Subject;
  configuration: PlaygroundConfiguration;
  /** Absent where nothing was imported. It is in no link: a file holds more than what is shown. */
  original?: Original;
  trial?: Trial;
}
