import type { AbsentName } from "../../expression/facts.js";
import type { ExpressionKind } from "../../expression/python.js";
import { ScrollTable } from "../table/ScrollTable";
import { Inline } from "../text/Inline";
import { Name } from "../text/Name";
import { Standing } from "./Standing";

interface Props {
  of: readonly AbsentName[];
  kind: ExpressionKind;
  label: string;
}

/** What other expressions of authentik see, and those of a kind do not. */
export function AbsentNames({ of, kind, label }: Props) {
  const missing = of.filter(({ kinds }) => kinds.includes(kind));
  return (
    <ScrollTable label={label}>
      <thead>
        <tr>
          <th scope="col">Missing</th>
          <th scope="col">Why</th>
          <th scope="col">Instead</th>
        </tr>
      </thead>
      <tbody>
        {missing.map((entry) => (
          <tr key={`${entry.place} ${entry.name}`}>
            <th scope="row">
              <Name
                name={entry.place === "name" ? entry.name : `${entry.place}["${entry.name}"]`}
              />
            </th>
            <td>
              <Inline text={entry.why} /> <code>{entry.error}</code>.
              <Standing of={entry} />
            </td>
            <td>{entry.instead[kind] ? <Name name={entry.instead[kind]} /> : "nothing"}</td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}
