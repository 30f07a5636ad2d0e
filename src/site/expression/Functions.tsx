import type { ExpressionFunction, ExpressionParameter } from "../../expression/facts.js";
import { signature } from "../../expression/signature.js";
import type { ReleaseChoice } from "../../validate/release-table.js";
import { anchor } from "../anchors/slug";
import { useAnchors } from "../anchors/useAnchors";
import { Absent } from "../releases/Absent";
import { isRangeIn } from "../releases/is-in";
import { Releases } from "../releases/Releases";
import { useShownRelease } from "../releases/useShownRelease";
import { Inline } from "../text/Inline";
import styles from "./Expression.module.css";
import { Standing } from "./Standing";

/** Functions, each with its parameters and what it needs where there is no server. */
export function Functions({ of }: { of: readonly ExpressionFunction[] }) {
  const release = useShownRelease();
  useAnchors(of.map(({ name }) => anchor("function", name)));
  return (
    <ul className={styles.entries}>
      {of.map((entry) => (
        <li key={entry.name} id={anchor("function", entry.name)} className="anchor-target">
          {isRangeIn(entry.releases, release) ? (
            <Entry of={entry} release={release} />
          ) : (
            <>
              <code className={styles.signature}>{entry.name}</code>{" "}
              <Absent release={release} range={entry.releases ?? ""} />
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

function Entry({ of, release }: { of: ExpressionFunction; release: ReleaseChoice }) {
  const parameters = of.parameters.filter(({ releases }) => isRangeIn(releases, release));
  return (
    <>
      <code className={styles.signature}>{signature(of.name, parameters, of.returns)}</code>
      <div>
        <Inline text={of.description} />
        <Standing of={of} />
      </div>
      {parameters.length > 0 && (
        <ul className={styles.parameters}>
          {parameters.map((parameter) => (
            <Parameter key={parameter.name} of={parameter} />
          ))}
        </ul>
      )}
      {of.notes.map((note) => (
        <div key={note.text}>
          <Inline text={note.text} />
          <Standing of={note} />
        </div>
      ))}
      <p className={styles.muted}>
        <Where of={of} />
      </p>
    </>
  );
}

function Parameter({ of: { name, variadic, description, releases } }: { of: ExpressionParameter }) {
  return (
    <li>
      <code>{variadic ? `**${name}` : name}</code>: <Inline text={description} />
      {releases && (
        <>
          {" "}
          <span className={styles.muted}>
            <Releases range={releases} />
          </span>
        </>
      )}
    </li>
  );
}

/** Which expressions have it, and what it asks for where there is no server. */
function Where({ of: { kinds, server, fixtures } }: { of: ExpressionFunction }) {
  const where = kinds.length === 1 ? "Policies only." : "Policies and mappings.";
  if (!server) return `${where} Runs here as on the server.`;
  if (fixtures.length === 0) return `${where} Changes the server: here the call is recorded.`;
  return (
    <>
      {where} Needs the server: here the fixture{fixtures.length > 1 ? "s" : ""}{" "}
      <Inline text={fixtures.map((name) => `\`${name}\``).join(", ")} />{" "}
      {fixtures.length > 1 ? "answer" : "answers"}.
    </>
  );
}
