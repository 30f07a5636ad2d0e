import { afterAll, expect, test } from "vitest";
import { resolveBranches } from "../../src/catalog/branches.js";
import type { Target } from "../../src/catalog/model.js";
import { touches } from "../../src/catalog/range.js";
import { resolveEnvelope } from "../../src/generate/compose.js";
import { type ValidateOptions, validateEvent } from "../../src/index.js";
import { catalog, type ExampleCase, examples, type JsonObject } from "../support/catalog.js";
import { type Mutant, mutants } from "../support/mutants.js";

const count = { killed: 0, total: 0 };
afterAll(() => {
  console.log(`mutants: ${count.killed} of ${count.total} refused`);
});

function eventMutants({ action, variant, example }: ExampleCase, target: Target): Mutant[] {
  const event = example.value as JsonObject;
  const envelope = resolveEnvelope(catalog, "rest", target);
  const { branches, defs } = resolveBranches(catalog, action, target);
  const branch = branches.find((entry) => entry.variant === variant.id);
  if (!branch) throw new Error(`no branch for ${variant.id} in ${target.name}`);
  return [
    ...mutants(event, envelope.schema, envelope.defs),
    ...mutants(event.context ?? null, branch.schema, defs, "/context").map((mutant) => ({
      ...mutant,
      value: { ...event, context: mutant.value },
    })),
  ];
}

function isRefused(value: unknown, release: string): boolean {
  const options = { release: release as NonNullable<ValidateOptions["release"]> };
  return validateEvent(value, options).some((finding) => finding.level === "violation");
}

test.each(examples)("every mutant of $id is refused", (entry) => {
  const survivors = catalog.releases
    .filter(({ range }) => touches(range, entry.example.range))
    .flatMap(({ line, range }) => {
      const all = eventMutants(entry, { name: line, range });
      const alive = all.filter((mutant) => !isRefused(mutant.value, line));
      count.total += all.length;
      count.killed += all.length - alive.length;
      return alive.map((mutant) => `${line} ${mutant.id}`);
    });
  expect(survivors).toEqual([]);
});
