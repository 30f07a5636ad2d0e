import Link from "@docusaurus/Link";
import clsx from "clsx";
import type { LocatedFinding } from "../../../validate/run.js";
import { Inline } from "../../text/Inline";
import list from "../findings/FindingList.module.css";
import { count } from "../report/words";
import styles from "./FileResult.module.css";
import type { FileReport } from "./file-report";
import { frameOf } from "./frame";

const MOST_SHOWN = 100;

/** The first findings, each with its line. */
export function FileFindings({ report: { findings, summary } }: { report: FileReport }) {
  const total = summary.violations + summary.warnings + summary.infos;
  if (total === 0) return null;
  const shown = findings.slice(0, MOST_SHOWN);
  return (
    <>
      <h3>
        {total > shown.length ? `The first ${shown.length} findings` : count(total, "finding")}
      </h3>
      <ul className={list.findings}>
        {shown.map((located, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
          <Item key={index} located={located} />
        ))}
      </ul>
      {total > shown.length && (
        <p>
          The download has{" "}
          {total > findings.length ? `the first ${findings.length.toLocaleString("en")}` : "all"} of{" "}
          {count(total, "finding")}.
        </p>
      )}
    </>
  );
}

function Item({ located: { finding, text } }: { located: LocatedFinding }) {
  const { level, id, line, column, message } = finding;
  return (
    <li className={clsx(list.finding, list[level], styles.item)}>
      <p className={list.marks}>
        <span className={list.level}>{level}</span> <Link to={`/docs/findings/${id}`}>{id}</Link>
        {line !== null && (
          <span className={list.place}>
            line {line.toLocaleString("en")}, column {column}
          </span>
        )}
      </p>
      <p className={styles.message}>
        <Inline text={message} />
      </p>
      {text !== null && column !== null && <Frame text={text} column={column} />}
    </li>
  );
}

function Frame({ text, column }: { text: string; column: number }) {
  const { before, place, after } = frameOf(text, column);
  return (
    <pre className={styles.frame}>
      {before}
      <mark>{place}</mark>
      {after}
    </pre>
  );
}
