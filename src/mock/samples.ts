/** What the catalog's examples show at a place: for values of which no more is known than that. */
import type { CompileOptions, Writer } from "./compile.js";
import { masked } from "./masking.js";
import { fixed } from "./scene.js";
import type { Json } from "./tables.js";
import type { World } from "./world.js";

/** The value of each example at a path, undefined where it has none. */
export function samplePool(
  samples: readonly Record<string, Json>[],
  path: string,
): (Json | undefined)[] {
  const keys = path.split(".");
  return samples.map((sample) => {
    let value: Json | undefined = sample;
    for (const key of keys) value = isObject(value) ? value[key] : undefined;
    return value;
  });
}

/**
 * Writes the value of one of the examples: of the same one for all keys of an event, so that what
 * belongs together stays together.
 */
export function sampleTexts(
  pool: readonly (Json | undefined)[],
  { manner, world, release, data }: CompileOptions,
): Writer | null {
  const known = pool.filter((value) => value !== undefined);
  if (known.length === 0) return null;
  const texts = pool.map((value, index) =>
    manner.write(
      masked(
        withPeople(value ?? (known[index % known.length] as Json), world),
        release.masking,
        data.mask,
      ),
    ),
  );
  return (scene) => texts[fixed(scene, texts.length, SAME)] as string;
}

/** One salt for all keys. */
const SAME = 1;

/** Users of examples become users of the installation, the same one always the same. */
function withPeople(value: Json, world: World): Json {
  if (Array.isArray(value)) return value.map((item) => withPeople(item, world));
  if (!isObject(value)) return value;
  const { username, pk, email } = value;
  if (typeof username === "string" && typeof pk === "number" && email !== "") {
    const person = world.people[pk % world.people.length];
    if (person) return { pk: person.pk, email: person.email, username: person.username };
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, child]) => [key, withPeople(child, world)]),
  );
}

function isObject(value: Json | undefined): value is Record<string, Json> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
