/** What the playground shows, as plain data: nothing else is needed to show it again. */

import type { Form } from "../../../ascode/index.js";
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

/** The policy or the rule that the page is about. */
export interface Subject {
  kind: "policy" | "rule";
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
}
