import type { SiteAction, SiteExample, SiteShape } from "../data.js";

/** The examples of a shape, or of an action's variants in their order. */
export function examplesOf(shape: SiteShape | SiteAction): readonly SiteExample[] {
  return "variants" in shape ? shape.variants.flatMap(({ examples }) => examples) : shape.examples;
}

/** The example of that name. Throws, and so fails the build, where there is none. */
export function exampleNamed(shape: SiteShape | SiteAction, name: string): SiteExample {
  const examples = examplesOf(shape);
  const found = examples.find((example) => example.name === name);
  if (found) return found;
  const names = examples.map((example) => example.name).join(", ");
  throw new Error(`There is no example "${name}"; there are: ${names}`);
}
