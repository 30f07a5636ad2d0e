/** The examples as files of their own, for tests of receivers and parsers. */
import type { Catalog } from "../catalog/model.js";
import { touches } from "../catalog/range.js";
import { jsonFile, type Output } from "./output.js";

/** `static/examples/<action>/<name>.json`, and an index with the releases of each. */
export function publishedExamples(catalog: Catalog): Output {
  const output: Output = new Map();
  const index = [...catalog.actions.values()].flatMap((action) =>
    action.variants.flatMap((variant) =>
      variant.examples.map((example) => {
        const path = `${action.name}/${example.name}.json`;
        output.set(`static/examples/${path}`, jsonFile(example.value));
        return {
          action: action.name,
          variant: variant.id,
          name: example.name,
          title: example.title,
          path,
          recorded: example.recorded,
          releases: catalog.releases
            .filter((release) => touches(release.range, example.range))
            .map((release) => release.line),
        };
      }),
    ),
  );
  output.set("static/examples/index.json", jsonFile({ examples: index }));
  return output;
}
