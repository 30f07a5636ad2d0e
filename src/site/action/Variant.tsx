import Link from "@docusaurus/Link";
import type { SiteAction } from "../data";
import { Example } from "../examples/Example";
import { FieldRows } from "../fields/FieldRows";
import { variantRows } from "../fields/rows";
import { Inline } from "../text/Inline";
import { Notes } from "../text/Notes";
import styles from "./Action.module.css";
import { VariantFacts } from "./VariantFacts";

/** One shape of an action's context. Its heading stands in the page, before it. */
export function Variant({ action, id }: { action: SiteAction; id: string }) {
  const variant = action.variants.find((one) => one.id === id);
  if (!variant) throw new Error(`${action.action} has no variant "${id}"`);
  const rows = variantRows(action).get(id) ?? [];
  return (
    <>
      <p>
        <Inline text={variant.description} />
      </p>
      <VariantFacts variant={variant} />
      <Notes notes={variant.notes} />
      {rows.length > 0 && (
        <>
          <p className={styles.label}>
            Keys of <code>context</code>. Around it stands{" "}
            <Link to="/docs/events#envelope">the envelope</Link>.
          </p>
          <FieldRows rows={rows} label={`Keys of context: ${variant.title}`} />
        </>
      )}
      {variant.open && (
        <p>
          The context takes further keys. <Inline text={variant.open} />
        </p>
      )}
      {variant.examples.map((example) => (
        <Example key={example.name} example={example} />
      ))}
    </>
  );
}
