/** Members of two lists that are the same. */

/** One of them is null where the other came or went. */
export type Pair<T> = [T, T] | [T, null] | [null, T];

/**
 * Members with the same key are the same. What is left between two of them is paired in order, where
 * there are as many of one kind: those got another key.
 */
export function align<T>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (member: T) => string,
  kindOf: (member: T) => string,
): Pair<T>[] {
  const shared = sharedKeys(before.map(keyOf), after.map(keyOf));
  const pairs: Pair<T>[] = [];
  const left = new Gaps<T>(shared, keyOf);
  for (const member of before) left.add(member, "before");
  left.restart();
  for (const member of after) left.add(member, "after");
  for (const key of shared) pairs.push([member(before, key, keyOf), member(after, key, keyOf)]);
  for (const { before: old, after: young } of left.all()) {
    const kinds = (members: readonly T[]) => members.map(kindOf).join(" ");
    if (kinds(old) === kinds(young))
      pairs.push(...old.map((one, index): Pair<T> => [one, young[index] as T]));
    else
      pairs.push(
        ...old.map((one): Pair<T> => [one, null]),
        ...young.map((one): Pair<T> => [null, one]),
      );
  }
  return pairs;
}

function member<T>(list: readonly T[], key: string, keyOf: (member: T) => string): T {
  return list.find((one) => keyOf(one) === key) as T;
}

/** Keys that stand once in each list. */
function sharedKeys(before: readonly string[], after: readonly string[]): Set<string> {
  const once = (keys: readonly string[]) => {
    const seen = new Map<string, number>();
    for (const key of keys) seen.set(key, (seen.get(key) ?? 0) + 1);
    return new Set(keys.filter((key) => seen.get(key) === 1));
  };
  const inAfter = once(after);
  return new Set([...once(before)].filter((key) => inAfter.has(key)));
}

/** What stands between members that are shared. */
class Gaps<T> {
  readonly #shared: ReadonlySet<string>;
  readonly #keyOf: (member: T) => string;
  readonly #gaps = new Map<string, { before: T[]; after: T[] }>();
  #last = "";

  constructor(shared: ReadonlySet<string>, keyOf: (member: T) => string) {
    this.#shared = shared;
    this.#keyOf = keyOf;
  }

  restart(): void {
    this.#last = "";
  }

  add(member: T, side: "before" | "after"): void {
    const key = this.#keyOf(member);
    if (this.#shared.has(key)) {
      this.#last = `after ${key}`;
      return;
    }
    const gap = this.#gaps.get(this.#last) ?? { before: [], after: [] };
    gap[side].push(member);
    this.#gaps.set(this.#last, gap);
  }

  all(): Iterable<{ before: T[]; after: T[] }> {
    return this.#gaps.values();
  }
}
