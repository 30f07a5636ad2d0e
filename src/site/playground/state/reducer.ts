/** Every change that somebody can make, as data. Each keeps the configuration one that can be read. */
import type { ServerRelease } from "../../../match/release.js";
import {
  changed,
  freeName,
  type GroupDraft,
  type MappingDraft,
  type PlaygroundConfiguration,
  type PolicyDraft,
  type RuleDraft,
  type TransportDraft,
  type UserDraft,
  withKeys,
  without,
} from "./configuration.js";
import type { EventSource, ImportedOriginal, PlaygroundState, Subject, Trial } from "./model.js";

export type Change =
  | { type: "open"; state: PlaygroundState }
  | {
      type: "import";
      changes: Partial<PlaygroundState>;
      original?: ImportedOriginal | undefined;
    }
  | { type: "release"; release: ServerRelease }
  | { type: "add-events"; source: EventSource }
  | { type: "remove-events"; index: number }
  | { type: "choose-event"; event: number }
  | { type: "choose-subject"; subject: Subject }
  | { type: "configure"; configuration: PlaygroundConfiguration; subject?: Subject }
  | { type: "add-policy"; policy: PolicyDraft }
  | {
      type: "edit-policy";
      index: number;
      keys: { [K in keyof PolicyDraft]?: PolicyDraft[K] | undefined };
    }
  | { type: "remove-policy"; index: number }
  | {
      type: "edit-rule";
      index: number;
      keys: { [K in keyof RuleDraft]?: RuleDraft[K] | undefined };
    }
  | { type: "remove-rule"; index: number }
  | {
      type: "edit-transport";
      index: number;
      keys: { [K in keyof TransportDraft]?: TransportDraft[K] | undefined };
    }
  | { type: "edit-mapping"; index: number; keys: Partial<MappingDraft> }
  | { type: "set-transports"; transports: readonly TransportDraft[] }
  | { type: "set-groups"; groups: readonly GroupDraft[] }
  | { type: "try-with"; keys: { [K in keyof Trial]?: Trial[K] | undefined } }
  | { type: "set-users"; users: readonly UserDraft[] };

export function reduce(state: PlaygroundState, change: Change): PlaygroundState {
  switch (change.type) {
    case "open":
      return change.state;
    case "import":
      return imported({ ...state, ...change.changes }, change.original);
    case "release":
      return { ...state, release: change.release };
    case "add-events":
      return { ...state, sources: [...state.sources, change.source] };
    case "remove-events":
      return { ...state, sources: without(state.sources, change.index), event: 0 };
    case "choose-event":
      return { ...state, event: change.event };
    case "choose-subject":
      return { ...state, subject: change.subject };
    case "try-with":
      return { ...state, trial: withKeys(state.trial ?? {}, change.keys) };
    default:
      return reconfigure(state, change);
  }
}

/** What was imported is compared with what becomes of it, under the release of now. */
function imported(
  { original: _, ...state }: PlaygroundState,
  original: ImportedOriginal | undefined,
): PlaygroundState {
  return original ? { ...state, original: { ...original, release: state.release } } : state;
}

type ConfigurationChange = Exclude<
  Change,
  {
    type:
      | "open"
      | "import"
      | "release"
      | "add-events"
      | "remove-events"
      | "choose-event"
      | "choose-subject"
      | "try-with";
  }
>;

function reconfigure(state: PlaygroundState, change: ConfigurationChange): PlaygroundState {
  const { configuration, subject } = state;
  const { policies, rules = [] } = configuration;
  const set = (keys: Partial<PlaygroundConfiguration>, shown: Subject = subject) => ({
    ...state,
    subject: shown,
    configuration: { ...configuration, ...keys },
  });
  switch (change.type) {
    case "configure":
      return set(change.configuration, change.subject);
    case "add-policy": {
      const name = freeName(change.policy.name, policies);
      const added = [...policies, { ...change.policy, name }];
      return set({ policies: added }, { kind: "policy", index: policies.length });
    }
    case "edit-policy": {
      const { index, keys } = change;
      const edited = changed(policies, index, (policy) => withKeys(policy, keys));
      const { name } = keys;
      return set({
        policies: edited,
        ...(name === undefined || rules.length === 0
          ? {}
          : { rules: rebound(rules, policies[index]?.name, name) }),
      });
    }
    case "remove-policy": {
      const name = policies[change.index]?.name;
      const left = without(policies, change.index);
      const index = Math.min(change.index, left.length - 1);
      return set(
        {
          policies: left,
          ...(rules.length === 0 ? {} : { rules: rules.map((rule) => unbound(rule, name)) }),
        },
        { kind: "policy", index: Math.max(0, index) },
      );
    }
    case "edit-rule":
      return set({ rules: changed(rules, change.index, (rule) => withKeys(rule, change.keys)) });
    case "remove-rule": {
      const left = without(rules, change.index);
      const shown: Subject =
        left.length > 0
          ? { kind: "rule", index: Math.min(change.index, left.length - 1) }
          : { kind: "policy", index: 0 };
      return set({ rules: left }, shown);
    }
    case "edit-transport":
    case "set-transports": {
      const { transports = [] } = configuration;
      const next =
        change.type === "set-transports"
          ? change.transports
          : changed(transports, change.index, (one) => withKeys(one, change.keys));
      const renamed = renaming(transports, next);
      return set({
        transports: next,
        ...(rules.length === 0 ? {} : { rules: rules.map((rule) => carried(rule, renamed)) }),
      });
    }
    case "edit-mapping": {
      const { mappings = [], transports = [] } = configuration;
      const edited = changed(mappings, change.index, (one) => withKeys(one, change.keys));
      const renamed = renaming(mappings, edited);
      return set({
        mappings: edited,
        transports: transports.map((transport) => remapped(transport, renamed)),
      });
    }
    case "set-users":
      return set({ users: change.users });
    case "set-groups": {
      const renamed = renaming(configuration.groups ?? [], change.groups);
      const groups = change.groups.map((group) =>
        group.parents ? { ...group, parents: group.parents.flatMap(renamed) } : group,
      );
      return set({
        groups,
        ...(rules.length === 0 ? {} : { rules: rules.map((rule) => regrouped(rule, renamed)) }),
      });
    }
  }
}

/** Bindings follow a policy that gets another name. */
function rebound(rules: readonly RuleDraft[], from: string | undefined, to: string): RuleDraft[] {
  return rules.map((rule) => ({
    ...rule,
    bindings: (rule.bindings ?? []).map((binding) =>
      binding.policy === from ? { ...binding, policy: to } : binding,
    ),
  }));
}

/** A binding of a policy that is gone is gone too. */
function unbound(rule: RuleDraft, policy: string | undefined): RuleDraft {
  return { ...rule, bindings: (rule.bindings ?? []).filter((one) => one.policy !== policy) };
}

/** The new name of an object; none where it is gone. */
type Renaming = (name: string) => string[];

/**
 * Objects are renamed in their place; where there are fewer of them, one was taken out. What was never
 * among them exists on the server.
 */
function renaming(old: readonly { name: string }[], next: readonly { name: string }[]): Renaming {
  const isInPlace = old.length === next.length;
  const left = new Set(next.map(({ name }) => name));
  return (name) => {
    const place = old.findIndex((one) => one.name === name);
    if (place === -1) return [name];
    const now = isInPlace ? next[place]?.name : name;
    return now !== undefined && left.has(now) ? [now] : [];
  };
}

function carried(rule: RuleDraft, renamed: Renaming): RuleDraft {
  return rule.transports ? { ...rule, transports: rule.transports.flatMap(renamed) } : rule;
}

const MAPPING_KEYS = [
  "webhook_mapping",
  "webhook_mapping_body",
  "webhook_mapping_headers",
] as const;

/** A transport follows a mapping that gets another name. */
function remapped(transport: TransportDraft, renamed: Renaming): TransportDraft {
  const keys = MAPPING_KEYS.flatMap((key) => {
    const name = transport[key];
    return typeof name === "string" ? [[key, renamed(name)[0]] as const] : [];
  });
  return keys.length === 0 ? transport : withKeys(transport, Object.fromEntries(keys));
}

function regrouped(rule: RuleDraft, renamed: Renaming): RuleDraft {
  const { group, destination_group: destination, bindings } = rule;
  return withKeys(rule, {
    ...(group ? { group: renamed(group)[0] } : {}),
    ...(destination ? { destination_group: renamed(destination)[0] } : {}),
    ...(bindings
      ? {
          bindings: bindings.flatMap((binding) =>
            typeof binding.group === "string"
              ? renamed(binding.group).map((name) => ({ ...binding, group: name }))
              : [binding],
          ),
        }
      : {}),
  });
}
