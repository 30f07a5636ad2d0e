/**
 * The configuration that is built, in the form in which it is written: what is taken home is what is
 * edited here, and a path of a lint leads to its place. Keys that the page has no field for stay.
 */

export interface PolicyDraft {
  name: string;
  action?: string | null;
  client_ip?: string | null;
  app?: string | null;
  model?: string | null;
  query?: string | null;
  /** Makes it an expression policy. */
  expression?: string;
}

export interface BindingDraft {
  policy?: string | null;
  group?: string | null;
  user?: number | string | null;
  order?: number;
  enabled?: boolean;
  negate?: boolean;
  failure_result?: boolean;
  /** Seconds. */
  timeout?: number;
  /** When it ends, from 2026.8 on. */
  expires?: string | null;
  /** False: it does not end, whatever `expires` says. */
  expiring?: boolean;
}

export interface RuleDraft {
  name: string;
  severity?: string;
  transports?: readonly string[];
  /** Up to 2025.6. */
  group?: string | null;
  /** From 2025.8 on. */
  destination_group?: string | null;
  destination_event_user?: boolean;
  bindings?: readonly BindingDraft[];
}

export interface TransportDraft {
  name: string;
  mode?: string;
  webhook_url?: string;
  send_once?: boolean;
  /** Name of the body mapping, up to 2025.2. */
  webhook_mapping?: string | null;
  /** From 2025.4 on. */
  webhook_mapping_body?: string | null;
  /** From 2025.4 on. */
  webhook_mapping_headers?: string | null;
}

/** A webhook mapping. */
export interface MappingDraft {
  name: string;
  expression: string;
}

export interface GroupDraft {
  name: string;
  users?: readonly (number | string)[];
  parents?: readonly string[];
}

export interface UserDraft {
  pk: number;
  username: string;
  email?: string;
}

/** Names of what the server has already, and the configuration only refers to. */
export interface ExistingDraft {
  groups?: readonly string[];
  policies?: readonly string[];
  mappings?: readonly string[];
  transports?: readonly string[];
}

export interface PlaygroundConfiguration {
  existing?: ExistingDraft;
  users?: readonly UserDraft[];
  groups?: readonly GroupDraft[];
  policies: readonly PolicyDraft[];
  mappings?: readonly MappingDraft[];
  transports?: readonly TransportDraft[];
  rules?: readonly RuleDraft[];
}

export const FIELDS = ["action", "app", "model", "client_ip", "query"] as const;
/** What an event matcher compares. */
export type PolicyField = (typeof FIELDS)[number];

/** Objects that can be named: those of the configuration, then those that the server has already. */
export function namesOf(
  configuration: PlaygroundConfiguration,
  list: keyof ExistingDraft,
): string[] {
  const own = configuration[list] ?? [];
  return [...own.map(({ name }) => name), ...(configuration.existing?.[list] ?? [])];
}

/** A name that is not taken: `policy`, `policy 2`, … */
export function freeName(wanted: string, taken: readonly { name: string }[]): string {
  const names = new Set(taken.map(({ name }) => name));
  if (!names.has(wanted)) return wanted;
  let number = 2;
  while (names.has(`${wanted} ${number}`)) number++;
  return `${wanted} ${number}`;
}

/** The list with one member changed. */
export function changed<T>(list: readonly T[], index: number, change: (member: T) => T): T[] {
  return list.map((member, place) => (place === index ? change(member) : member));
}

/** The list without one member. */
export function without<T>(list: readonly T[], index: number): T[] {
  return list.filter((_, place) => place !== index);
}

/** The object with some keys set; a key that is set to undefined is taken out. */
export function withKeys<T extends object>(
  object: T,
  keys: { [K in keyof T]?: T[K] | undefined },
): T {
  const entries = Object.entries({ ...object, ...keys }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as T;
}
