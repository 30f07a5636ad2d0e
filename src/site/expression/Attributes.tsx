import Link from "@docusaurus/Link";
import type { ExpressionAttribute, ExpressionObject } from "../../expression/facts.js";
import type { ExpressionKind } from "../../expression/python.js";
import { shapePage } from "../../generate/shape-pages.js";
import { anchor } from "../anchors/slug";
import { useAnchors } from "../anchors/useAnchors";
import { Absent } from "../releases/Absent";
import { isRangeIn } from "../releases/is-in";
import { useShownRelease } from "../releases/useShownRelease";
import { ScrollTable } from "../table/ScrollTable";
import { Inline } from "../text/Inline";
import { Name } from "../text/Name";
import styles from "./Expression.module.css";
import { Standing } from "./Standing";
import { Type } from "./Type";

/** Attributes and methods of an object. */
export function Attributes({ of }: { of: ExpressionObject }) {
  const release = useShownRelease();
  useAnchors(of.attributes.map((attribute) => idOf(of.name, attribute)));
  return (
    <>
      <div className={styles.lead}>
        <Inline text={of.description} />
        {of.text && (
          <>
            {" "}
            As text: <Inline text={of.text} />.
          </>
        )}
        <Standing of={of} />
      </div>
      <ScrollTable label={`Attributes of ${of.name}`}>
        <thead>
          <tr>
            <th scope="col">Attribute</th>
            <th scope="col">Type</th>
            <th scope="col">Value</th>
          </tr>
        </thead>
        <tbody>
          {of.attributes.map((attribute) => (
            <tr key={idOf(of.name, attribute)} id={idOf(of.name, attribute)}>
              <th scope="row">
                <Name name={attribute.signature ?? attribute.name} />
              </th>
              <td>
                <Type of={attribute} />
              </td>
              <td>
                {isRangeIn(attribute.releases, release) ? (
                  <Meaning of={attribute} />
                ) : (
                  <Absent release={release} range={attribute.releases ?? ""} />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
    </>
  );
}

const ALL_KINDS = 3;

const IN_WORDS: Readonly<Record<ExpressionKind, string>> = {
  policy: "Policies. ",
  body: "Mappings. ",
  headers: "Mappings. ",
};

/** What it means, where the kind of the expression matters with the kind in front. */
function Meaning({ of }: { of: ExpressionAttribute }) {
  const [kind = "policy"] = of.kinds;
  const page = of.shape && shapePage(of.shape);
  return (
    <>
      {of.kinds.length < ALL_KINDS && IN_WORDS[kind]}
      <Inline text={of.description} />
      {page && (
        <>
          {" "}
          <Link to={page}>Its keys</Link>
        </>
      )}
      {of.keys.map((key) => (
        <span key={key.name}>
          {" "}
          <code>[&quot;{key.name}&quot;]</code>: <Type of={key} />.
        </span>
      ))}
      <Standing of={of} />
    </>
  );
}

function idOf(object: string, { name, kinds }: ExpressionAttribute): string {
  const attribute = anchor(object.toLowerCase(), name);
  return kinds.length < ALL_KINDS ? anchor(attribute, kinds[0] ?? "") : attribute;
}
