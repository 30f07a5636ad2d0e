import type { ReactNode } from "react";
import type { SiteVariant } from "../data";
import { Inline } from "../text/Inline";
import styles from "./Action.module.css";
import { Emitters } from "./Emitters";

/** Where a variant comes from, and what lands in the envelope's `user` and `client_ip`. */
export function VariantFacts({ variant }: { variant: SiteVariant }) {
  return (
    <dl className={styles.variantFacts}>
      <Fact name={<code>app</code>}>
        <Emitters variant={variant} />
      </Fact>
      {variant.actor && (
        <Fact name={<code>user</code>}>
          <Inline text={variant.actor} />
        </Fact>
      )}
      {variant.clientIp && (
        <Fact name={<code>client_ip</code>}>
          <Inline text={variant.clientIp} />
        </Fact>
      )}
    </dl>
  );
}

function Fact({ name, children }: { name: ReactNode; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
