/** Fixtures: parsed JSON or YAML → what expressions are answered. */
import { type Fields, type Kind, readFields } from "../match/config/fields.js";
import { below, type Problem, Problems } from "../match/config/problem.js";
import { isFields } from "../match/event.js";
import type { Fixtures } from "./fixtures.js";

/** Parts of the fixtures that hold objects, and what these are. */
const PARTS: Readonly<Record<string, Kind>> = {
  users: "fixture-user",
  groups: "fixture-group",
  policies: "fixture-policy",
  http: "fixture-http",
};

/** Reads fixtures. What cannot be understood is a problem and left out. */
export function readFixtures(value: unknown): { fixtures: Fixtures; problems: Problem[] } {
  const problems = new Problems();
  const root: Fields = readFields(value, "", "expression-fixtures", problems) ?? {};
  const fixtures = Object.fromEntries(
    Object.entries(root).map(([key, part]) => {
      const kind = PARTS[key];
      return [key, kind ? readPart(part, `/${key}`, kind, problems) : part];
    }),
  );
  for (const [host, addresses] of entriesOf(fixtures.dns))
    if (!Array.isArray(addresses))
      problems.add(
        "config-type-wrong",
        below("/dns", host),
        "Addresses of a host must be a list, which can be empty.",
      );
  return { fixtures: fixtures as Fixtures, problems: problems.all };
}

function entriesOf(value: unknown): [string, unknown][] {
  return isFields(value) ? Object.entries(value) : [];
}

function readPart(part: unknown, path: string, kind: Kind, problems: Problems): unknown {
  const read = (one: unknown, key: string | number) =>
    readFields(one, below(path, key), kind, problems);
  if (Array.isArray(part)) return part.map(read).filter((one) => one !== null);
  const members = entriesOf(part).map(([key, one]) => [key, read(one, key)]);
  return Object.fromEntries(members.filter(([, one]) => one !== null));
}
