import type { SiteAction, SiteShape } from "../data";
import { ExampleDetails } from "./ExampleDetails";
import { exampleNamed, examplesOf } from "./find";

interface Props {
  shape: SiteShape | SiteAction;
  /** Only these, in this order. */
  names?: readonly string[];
  /** Unfolds the first. */
  open?: boolean;
}

/** The examples of a shape. */
export function Examples({ shape, names, open = false }: Props) {
  const examples = names ? names.map((name) => exampleNamed(shape, name)) : examplesOf(shape);
  return examples.map((example, index) => (
    <ExampleDetails key={example.name} example={example} open={open && index === 0} />
  ));
}
