import type { SiteAction, SiteVariant } from "../data";
import { Releases } from "../releases/Releases";
import { ScrollTable } from "../table/ScrollTable";
import { Inline } from "../text/Inline";
import styles from "./Action.module.css";
import { AppName } from "./AppName";

/** The way to the right variant: by the event's `app`. */
export function VariantIndex({ action }: { action: SiteAction }) {
  return (
    <>
      <p>
        The event's <code>app</code> tells which of these shapes its context has. Where two share an{" "}
        <code>app</code>, their keys tell.
      </p>
      <ScrollTable label={`Variants of ${action.action}`} className={styles.index}>
        <thead>
          <tr>
            <th scope="col">Variant</th>
            <th scope="col">
              <code>app</code>
            </th>
            <th scope="col">Releases</th>
          </tr>
        </thead>
        <tbody>
          {action.variants.map((variant) => (
            <Row key={variant.id} variant={variant} />
          ))}
        </tbody>
      </ScrollTable>
    </>
  );
}

function Row({ variant }: { variant: SiteVariant }) {
  return (
    <tr>
      <th scope="row">
        <a href={`#${variant.id}`}>
          <Inline text={variant.title} />
        </a>
      </th>
      <td>
        {distinctApps(variant).map((app) => (
          <div key={app}>
            <AppName app={app} />
          </div>
        ))}
      </td>
      <td>
        <Releases lines={variant.releases} />
      </td>
    </tr>
  );
}

function distinctApps(variant: SiteVariant): string[] {
  return [...new Set(variant.emitters.map(({ app }) => app))];
}
