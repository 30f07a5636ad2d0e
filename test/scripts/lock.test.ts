import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

interface Lock {
  packages: Record<string, { optionalDependencies?: Record<string, string> }>;
}

/**
 * Where a registry lacks a package for another platform, `npm install` leaves it out of the lock file
 * without a word, and `npm ci` then refuses that file on every platform.
 */
test("the lock file names the packages for every platform", () => {
  const { packages }: Lock = JSON.parse(readFileSync("package-lock.json", "utf8"));
  const locked = new Set(Object.keys(packages).map(nameOf));
  const wanted = Object.values(packages).flatMap((one) =>
    Object.keys(one.optionalDependencies ?? {}),
  );
  expect(wanted.filter((name) => !locked.has(name))).toEqual([]);
});

/** `node_modules/a/node_modules/@b/c` is where `@b/c` is installed. */
function nameOf(path: string) {
  return path.split("node_modules/").at(-1);
}
