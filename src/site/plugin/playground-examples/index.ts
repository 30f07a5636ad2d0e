import type { Code, Nodes, Parents, RootContent } from "mdast";
import { hashOf } from "../../playground/state/link.js";
import { exampleState } from "./example-state.js";

/** The word behind the language of a code block, and what is shown of a configuration first. */
const MARK = /^playground(?:=(policy|rule))?$/;

/**
 * A plugin for Markdown: a code block that is marked with `playground` is followed by what takes it
 * there; where it shows a policy, it can be tried on the page too.
 *
 * @throws Error, and so fails the build, where the playground cannot open it.
 */
export function playgroundExamples() {
  return (tree: Nodes): Promise<void> => inside(tree);
}

async function inside(node: Nodes): Promise<void> {
  if (!("children" in node)) return;
  const parent: Parents = node;
  const children = await Promise.all(
    parent.children.map(async (child): Promise<unknown[]> => {
      await inside(child);
      const mark = child.type === "code" ? MARK.exec(child.meta ?? "") : null;
      return mark
        ? [child, await opened(child as Code, mark[1] === "rule" ? "rule" : "policy")]
        : [child];
    }),
  );
  parent.children = children.flat() as RootContent[];
}

/** An element of MDX. */
async function opened({ value, lang }: Code, kind: "policy" | "rule") {
  const hash = await hashOf(exampleState(value, lang ?? "", kind));
  return {
    type: "mdxJsxFlowElement",
    name: kind === "rule" ? "PlaygroundLink" : "LiveExample",
    attributes: [{ type: "mdxJsxAttribute", name: "hash", value: hash }],
    children: [],
  };
}
