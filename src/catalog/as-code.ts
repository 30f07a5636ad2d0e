/** How each form names the objects of a set-up, as `schemas/as-code.json` holds it. */
import type { Certainty, Json } from "./schema-node.js";

export interface FormNamesSource {
  model: string;
  resource?: string;
  dataSource?: { argument: string; attribute: string };
  collection: string;
  "x-certainty"?: Certainty;
  "x-source": string[];
}

export interface GenerationSource {
  version: string;
  change: string;
  "x-releases": string;
  "x-certainty"?: Certainty;
  "x-source": string[];
}

export interface ArgumentSource {
  name: string;
  default?: Json;
  required?: true;
  unused?: true;
  mode?: string;
  "x-releases"?: string;
  "x-certainty"?: Certainty;
  "x-source": string[];
}

export interface AsCodeSource {
  objects: Record<string, FormNamesSource>;
  provider: {
    registry: string;
    /** Oldest first. */
    generations: GenerationSource[];
    arguments: Record<string, ArgumentSource[]>;
  };
}
