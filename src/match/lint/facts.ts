/** What is known of an action, for lints. */

import { RELEASES } from "../../generated/facts.js";
import { LINT_ACTIONS } from "../../generated/lint.js";
import { CUSTOM_PREFIX } from "../actions.js";
import { lineOf, type ServerRelease } from "../release.js";

/** Sets of release lines are numbers: their lowest bit stands for the oldest line. */
export interface ActionFacts {
  /** Lines in which no event of the action has a user. */
  nobody: number;
  /** Lines in which some event has no user, and in which some has no `client_ip`. */
  userless: number;
  addressless: number;
  /** Values of `app`, with the lines in which they create the action. `*`: any text. */
  apps: Readonly<Record<string, number>>;
  /**
   * Keys of the context: lines in which an event can have it, lines in which each has, and lines in
   * which each has that has what the key stands in.
   */
  keys: Readonly<Record<string, readonly [number, number, number]>>;
  /** Lines in which a context can have a text at its top. */
  texts: number;
}

/** The facts about actions in one release. */
export class Actions {
  readonly #bit: number;

  constructor(release: ServerRelease) {
    this.#bit = 1 << RELEASES.indexOf(lineOf(release));
  }

  /** Built-in actions that something in this release creates. */
  get all(): string[] {
    return Object.keys(LINT_ACTIONS).filter(
      (action) =>
        action !== CUSTOM_PREFIX &&
        Object.values(LINT_ACTIONS[action]?.apps ?? {}).some((lines) => this.#has(lines)),
    );
  }

  isKnown(action: string): boolean {
    return action !== CUSTOM_PREFIX && Object.hasOwn(LINT_ACTIONS, action);
  }

  hasUser(action: string): boolean {
    return !this.#has(LINT_ACTIONS[action]?.nobody ?? 0);
  }

  /** Whether some event of the action carries this `app`. */
  carries(action: string, app: string): boolean {
    return this.#has(LINT_ACTIONS[action]?.apps[app] ?? 0);
  }

  /** What events of the action carry as their `app`; any text is left out. */
  appsOf(action: string): string[] {
    const apps = Object.entries(LINT_ACTIONS[action]?.apps ?? {});
    return apps.filter(([app, lines]) => app !== "*" && this.#has(lines)).map(([app]) => app);
  }

  canHave(action: string, key: string): boolean {
    return this.#has(LINT_ACTIONS[action]?.keys[key]?.[0] ?? 0);
  }

  alwaysHas(action: string, key: string): boolean {
    return this.#has(LINT_ACTIONS[action]?.keys[key]?.[1] ?? 0);
  }

  /** Keys of the context that some event of the action has. */
  keysOf(action: string): string[] {
    const keys = Object.keys(LINT_ACTIONS[action]?.keys ?? {});
    return keys.filter((key) => this.canHave(action, key));
  }

  /** Whether the key is there wherever what it stands in is. */
  isGiven(action: string, key: string): boolean {
    return this.#has(LINT_ACTIONS[action]?.keys[key]?.[2] ?? 0);
  }

  canBeUserless(action: string): boolean {
    return this.#has(LINT_ACTIONS[action]?.userless ?? 0);
  }

  canBeAddressless(action: string): boolean {
    return this.#has(LINT_ACTIONS[action]?.addressless ?? 0);
  }

  hasText(action: string): boolean {
    return this.#has(LINT_ACTIONS[action]?.texts ?? 0);
  }

  #has(lines: number): boolean {
    return (lines & this.#bit) !== 0;
  }
}
