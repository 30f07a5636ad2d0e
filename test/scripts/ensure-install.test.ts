import { expect, test } from "vitest";
import { isInstalled } from "../../scripts/ensure-install.mjs";

const lock = {
  packages: {
    "": { version: "0.1.0" },
    "node_modules/ajv": { version: "8.20.0", integrity: "sha512-a" },
    "node_modules/fsevents": { version: "2.3.3", integrity: "sha512-f", optional: true },
  },
};
const ajv = { version: "8.20.0", integrity: "sha512-a" };

test("what the lock file names is installed, but for another platform's packages", () => {
  expect(isInstalled(lock, { packages: { "node_modules/ajv": ajv } })).toBe(true);
});

test("a missing package is not installed", () => {
  expect(isInstalled(lock, { packages: {} })).toBe(false);
});

test("another version is not what the lock file names", () => {
  const older = { ...ajv, version: "8.19.0" };
  expect(isInstalled(lock, { packages: { "node_modules/ajv": older } })).toBe(false);
});

test("the same version with other content is not what the lock file names", () => {
  const other = { ...ajv, integrity: "sha512-b" };
  expect(isInstalled(lock, { packages: { "node_modules/ajv": other } })).toBe(false);
});

test("a package that the lock file no longer names is left over", () => {
  const packages = { "node_modules/ajv": ajv, "node_modules/left-pad": { version: "1.3.0" } };
  expect(isInstalled(lock, { packages })).toBe(false);
});
