import { Certainty } from "../certainty/Certainty";
import type { SiteEmitter, SiteVariant } from "../data";
import { Releases } from "../releases/Releases";
import { Inline } from "../text/Inline";
import styles from "./Action.module.css";
import { AppName } from "./AppName";

/** The places in authentik that create a variant, as an event's `app` names them. */
export function Emitters({ variant: { emitters } }: { variant: SiteVariant }) {
  if (emitters.length === 0) return "Nothing in authentik creates it.";
  return (
    <ul className={styles.emitters}>
      {emitters.map((emitter) => (
        <Emitter key={`${emitter.app} ${emitter.releases}`} emitter={emitter} />
      ))}
    </ul>
  );
}

function Emitter({ emitter }: { emitter: SiteEmitter }) {
  return (
    <li>
      <AppName app={emitter.app} />
      <div className={styles.releases}>
        <Releases range={emitter.releases} />{" "}
        <Certainty
          certainty={emitter.certainty}
          reason={emitter.certaintyReason}
          source={emitter.source}
        />
      </div>
      {emitter.note && <Inline text={emitter.note} />}
    </li>
  );
}
