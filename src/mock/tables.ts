/** What the generator writes for mock events: the catalog without its words, each shape once. */

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** The part of a schema that decides how a value is made. Impossible keys are gone, masks are in. */
export interface MockNode {
  /** Name of a shared shape; keywords beside it narrow it. */
  ref?: string;
  const?: Json;
  enum?: Json[];
  type?: string | string[];
  pattern?: string;
  format?: string;
  items?: MockNode;
  minItems?: number;
  properties?: Record<string, MockNode>;
  required?: string[];
  dependentRequired?: Record<string, string[]>;
  minProperties?: number;
  anyOf?: MockNode[];
  /** Takes keys that are not listed. */
  open?: true;
}

/** One variant in one release. */
export interface MockVariant {
  action: string;
  variant: string;
  /** Values of `app`; null where any unknown text will do. */
  apps: string[] | null;
  /** Something in authentik creates it. */
  emitted: boolean;
  /** It exists in the last patch of the line. */
  current: boolean;
  /** Exact action, for a variant of an action that is a prefix. */
  exact: string | null;
  /** Index of its context in `nodes`. */
  context: number;
  /** Indexes of the examples that are valid in the release, in `samples`. */
  samples: number[];
}

export interface MockRelease {
  /** Shared shapes by name: indexes in `nodes`. */
  shapes: Record<string, number>;
  variants: MockVariant[];
  /** Log lines of the background worker name its Celery task. */
  hasCelery: boolean;
  /** Which scalar keys authentik masks. */
  masking: MaskingWords;
}

export interface MaskingWords {
  /** In upper case; they hit anywhere in a key, in any case. */
  words: readonly string[];
  /** In upper case. */
  exemptContaining: readonly string[];
  /** As they stand. */
  exemptExactly: readonly string[];
}

export interface MockData {
  /** What authentik writes instead of a secret. */
  mask: string;
  nodes: MockNode[];
  /** Contexts of examples. */
  samples: Record<string, Json>[];
  releases: Record<string, MockRelease>;
}
