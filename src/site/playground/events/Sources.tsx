import type { LoadedEvents } from "../loader/useEvents";
import type { EventSource } from "../state/model";
import styles from "./Events.module.css";

interface Props {
  sources: readonly EventSource[];
  loaded: LoadedEvents | null;
  onRemove(index: number): void;
}

/** Where the events come from; each can be taken away. */
export function Sources({ sources, loaded, onRemove }: Props) {
  return (
    <ul className={styles.sources} aria-label="Where the events come from">
      {sources.map((source, index) => {
        const name = sourceName(source);
        const count = loaded?.sources === sources ? loaded.counts[index] : undefined;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: two sources can be alike
          <li key={index}>
            {name}
            {count !== undefined && <span> {count.toLocaleString("en")}</span>}
            <button
              type="button"
              className="sign-button"
              aria-label={`Remove ${name}`}
              onClick={() => onRemove(index)}
            >
              ×
            </button>
          </li>
        );
      })}
    </ul>
  );
}

function sourceName(source: EventSource): string {
  switch (source.from) {
    case "catalog": {
      const actions = new Set(source.names.map((name) => name.split("/")[0]));
      const [only] = actions;
      return actions.size === 1 ? `Examples of ${only}` : "Examples";
    }
    case "mock":
      return `Generated, seed ${source.seed}`;
    case "own":
      return source.name;
  }
}
