/** What a binding is tied to, as a text: its kind, a colon and its name. */
import {
  type BindingDraft,
  namesOf,
  type PlaygroundConfiguration,
} from "../state/configuration.js";

/** What can be bound. */
export function choicesOf(configuration: PlaygroundConfiguration): string[] {
  const { groups = [], users = [] } = configuration;
  const members = groups.flatMap((group) => group.users ?? []);
  const names = new Set([...users.map(({ username }) => username), ...members.map(String)]);
  return [
    ...namesOf(configuration, "policies").map((name) => `policy:${name}`),
    ...namesOf(configuration, "groups").map((name) => `group:${name}`),
    ...[...names].map((name) => `user:${name}`),
  ];
}

export function boundName({ policy, group, user }: BindingDraft): string {
  if (typeof policy === "string") return `policy:${policy}`;
  return typeof group === "string" ? `group:${group}` : `user:${user}`;
}

/** The binding, tied to something else. */
export function boundTo(binding: BindingDraft, name: string): BindingDraft {
  const { policy: _, group: __, user: ___, ...rest } = binding;
  const kind = name.slice(0, name.indexOf(":"));
  const value = name.slice(kind.length + 1);
  if (kind !== "user") return { ...rest, [kind]: value };
  return { ...rest, user: /^\d+$/.test(value) ? Number(value) : value };
}

/** Indexes in the order of evaluation. A binding without an order takes its place in the list. */
export function inOrder(bindings: readonly BindingDraft[]): number[] {
  const order = (index: number) => bindings[index]?.order ?? index;
  return bindings.map((_, index) => index).sort((a, b) => order(a) - order(b));
}

export function nextOrder(bindings: readonly BindingDraft[]): number {
  return Math.max(-1, ...bindings.map(({ order }, index) => order ?? index)) + 1;
}

/** The bindings with one of them a place further up or down, and numbers that say so. */
export function moved(
  bindings: readonly BindingDraft[],
  place: number,
  by: 1 | -1,
): BindingDraft[] {
  const order = inOrder(bindings);
  const [index] = order.splice(place, 1);
  if (index !== undefined) order.splice(place + by, 0, index);
  return bindings.map((binding, old) => ({ ...binding, order: order.indexOf(old) }));
}
