import type { SiteAction, SiteExample, SiteShape } from "../data";
import { ExampleDetails } from "./ExampleDetails";
import { exampleNamed } from "./find";

type Props = { open?: boolean } & (
  | { example: SiteExample }
  | { shape: SiteShape | SiteAction; name: string }
);

/** One example: given itself, or by the shape that has it and its name. */
export function Example({ open = false, ...given }: Props) {
  const example = "example" in given ? given.example : exampleNamed(given.shape, given.name);
  return <ExampleDetails example={example} open={open} />;
}
