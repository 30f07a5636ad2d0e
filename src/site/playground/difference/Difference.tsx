import { useMemo } from "react";
import styles from "./Difference.module.css";
import { type DifferentLine, textDifference } from "./difference";

const ELEMENTS = { "+": "ins", "-": "del", " ": "span" } as const;

interface Props {
  /** What a screen reader says of it. */
  label: string;
  before: string;
  after: string;
}

/** The lines that came and went between two texts. */
export default function Difference({ label, before, after }: Props) {
  const difference = useMemo(() => textDifference(before, after), [before, after]);
  if (!difference) return <p>The texts differ too much to show it line by line.</p>;
  const { places, came, went } = difference;
  if (places.length === 0) return <p>Nothing changed.</p>;
  return (
    <>
      <p className={styles.total}>
        {came} {came === 1 ? "line" : "lines"} came, {went} went.
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is to be reached by keyboard */}
      <section className={styles.places} tabIndex={0} aria-label={label}>
        {places.map((lines, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: places are known by nothing else
          <pre key={place}>
            {lines.map((line, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: nor are lines
              <Line key={index} line={line} />
            ))}
          </pre>
        ))}
      </section>
    </>
  );
}

function Line({ line: { sign, text } }: { line: DifferentLine }) {
  const Element = ELEMENTS[sign];
  return <Element className={styles.line}>{`${sign} ${text}\n`}</Element>;
}
