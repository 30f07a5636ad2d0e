import type { ExpressionKind } from "../../expression/python.js";
import { anchor } from "../anchors/slug";
import { useAnchors } from "../anchors/useAnchors";
import type { SiteExpression } from "../data";
import { Absent } from "../releases/Absent";
import { isRangeIn } from "../releases/is-in";
import { useShownRelease } from "../releases/useShownRelease";
import { ScrollTable } from "../table/ScrollTable";
import { Inline } from "../text/Inline";
import { Standing } from "./Standing";
import { Type } from "./Type";

interface Props {
  of: SiteExpression;
  kind: ExpressionKind;
  label: string;
}

/** Names beside the functions that an expression of a kind sees. */
export function Names({ of, kind, label }: Props) {
  const release = useShownRelease();
  const names = of.names[kind];
  useAnchors(names.map(({ name }) => anchor(kind, name)));
  return (
    <ScrollTable label={label}>
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Type</th>
          <th scope="col">Value</th>
        </tr>
      </thead>
      <tbody>
        {names.map((entry) => (
          <tr key={entry.name} id={anchor(kind, entry.name)}>
            <th scope="row">
              <code>{entry.name}</code>
            </th>
            <td>
              <Type of={entry} />
            </td>
            <td>
              {isRangeIn(entry.releases, release) ? (
                <>
                  <Inline text={entry.description} />
                  {entry.condition && (
                    <>
                      {" "}
                      <Inline text={entry.condition} />
                    </>
                  )}
                  <Standing of={entry} />
                </>
              ) : (
                <Absent release={release} range={entry.releases ?? ""} />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}
