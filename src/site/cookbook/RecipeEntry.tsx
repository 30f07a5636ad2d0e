import clsx from "clsx";
import { useState } from "react";
import { useAnchors } from "../anchors/useAnchors";
import type { SiteRecipe } from "../data";
import { PlaygroundLink } from "../playground/live/PlaygroundLink";
import { useHashOf } from "../playground/live/useHashOf";
import { Releases } from "../releases/Releases";
import { Code } from "../text/Code";
import { Inline } from "../text/Inline";
import styles from "./Cookbook.module.css";
import { Mappings, Verdicts } from "./Outcomes";
import { stateOf } from "./state-of";

/** One recipe: its title and the need; unfolded, the code and what it gives. */
export function RecipeEntry({ recipe }: { recipe: SiteRecipe }) {
  const { id, title, need, kind, source, notes, releases, url, fixtures, receiverSchema } = recipe;
  const [opened, setOpened] = useState(false);
  useAnchors([id]);
  return (
    <details
      id={id}
      className={clsx("anchor-target", styles.recipe)}
      onToggle={(event) => {
        if (event.currentTarget.open) setOpened(true);
      }}
    >
      <summary>
        <span className={styles.title}>{title}</span>
        <span className={styles.need}>{need}</span>
      </summary>
      <div className={styles.body}>
        <div className={styles.source}>
          <Code language="python" opened={opened}>
            {source}
          </Code>
        </div>
        <p className={styles.facts}>
          {releases ? <Releases range={releases} /> : "All releases"}
          {url && (
            <>
              . Goes to <Inline text={url} />
            </>
          )}
          .
        </p>
        {notes.map((note) => (
          <p key={note}>
            <Inline text={note} />
          </p>
        ))}
        {kind === "policy" ? <Verdicts of={recipe} /> : <Mappings of={recipe} opened={opened} />}
        {Object.keys(fixtures).length > 0 && (
          <Folded title="What the server was taken to know" opened={opened}>
            {JSON.stringify(fixtures, null, 2)}
          </Folded>
        )}
        {receiverSchema && (
          <Folded title="What the receiver takes, as a JSON Schema" opened={opened}>
            {receiverSchema}
          </Folded>
        )}
        <Foot recipe={recipe} opened={opened} />
      </div>
    </details>
  );
}

function Foot({ recipe, opened }: { recipe: SiteRecipe; opened: boolean }) {
  const { id, asked } = recipe;
  return (
    <p className={styles.foot}>
      {opened && <OpenRecipe recipe={recipe} />}
      <a href={`#${id}`}>Link to this recipe</a>{" "}
      {asked.length > 0 && <span>Asked for in {asked.join(", ")}.</span>}
    </p>
  );
}

function OpenRecipe({ recipe }: { recipe: SiteRecipe }) {
  return <PlaygroundLink hash={useHashOf(stateOf(recipe))} />;
}

/** JSON that few will read. */
function Folded({ title, opened, children }: { title: string; opened: boolean; children: string }) {
  return (
    <details className={styles.folded}>
      <summary>{title}</summary>
      <Code language="json" opened={opened}>
        {children}
      </Code>
    </details>
  );
}
