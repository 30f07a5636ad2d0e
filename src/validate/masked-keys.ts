/** Which keys authentik masks in a release, as the validator needs it: by name, at once. */
import { MASKING } from "../generated/facts.js";
import type { ReleaseChoice } from "./release-table.js";

const known = new Map<string, Map<string, boolean>>();

/** Names that a run has seen are few; a stream of made-up ones must not fill the memory. */
const MAX_NAMES = 10_000;

/** Tells of a key whether a scalar under it is stored as the mask in every version of the release. */
export function maskTest(release: ReleaseChoice): (key: string) => boolean {
  let names = known.get(release);
  if (!names || names.size > MAX_NAMES) {
    names = new Map();
    known.set(release, names);
  }
  const cache = names;
  return (key) => {
    let masked = cache.get(key);
    if (masked === undefined) {
      masked = isMasked(key, release);
      cache.set(key, masked);
    }
    return masked;
  };
}

function isMasked(key: string, release: ReleaseChoice): boolean {
  const { words, containing, exactly } = MASKING.releases[release];
  const upper = key.toUpperCase();
  const lower = key.toLowerCase();
  return (
    words.some((word) => upper.includes(word)) &&
    !containing.some((part) => lower.includes(part)) &&
    !exactly.some((name) => name === key)
  );
}
