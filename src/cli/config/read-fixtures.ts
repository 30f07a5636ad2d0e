/** Files of fixtures that a command is told to use. */
import type { Fixtures } from "../../expression/fixtures.js";
import { readFixtures } from "../../expression/read-fixtures.js";
import { configDocument, refuse } from "./read-file.js";

/**
 * Fixtures from JSON or YAML.
 *
 * @throws UsageError with the places of what is wrong with them.
 */
export function fixturesFrom(file: string): Fixtures {
  const document = configDocument(file);
  const { fixtures, problems } = readFixtures(document.value);
  refuse(file, document, problems);
  return fixtures;
}
