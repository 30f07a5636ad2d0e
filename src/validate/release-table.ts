/** The generated tables by release. */
import { RELEASES, type Release } from "../generated/facts.js";
import { tables } from "../generated/validators/index.js";
import type { ReleaseTable } from "./tables.js";

/** A supported line, or all of them taken as one. */
export type ReleaseChoice = Release | "any";

/**
 * @throws RangeError when the release is not a supported one.
 */
export function releaseTable(release: ReleaseChoice): ReleaseTable {
  if (!Object.hasOwn(tables, release))
    throw new RangeError(
      `release must be any or one of ${RELEASES.join(", ")}, but is ${String(release)}`,
    );
  return tables[release];
}
