/** A remark, and the event it is about → a finding. */
import { ACTION_RANGES, SITE_URL } from "../generated/facts.js";
import { FINDING_LEVELS, type Finding, type Level, type Remark } from "./finding.js";
import { tableKey } from "./table-key.js";

/** Findings of one event, violations first. They have no place in a file yet. */
export function toFindings(
  remarks: readonly Remark[],
  action: string | null,
  release: string,
): Finding[] {
  return remarks.map((remark) => toFinding(remark, action, release)).sort(byLevel);
}

function toFinding(remark: Remark, action: string | null, release: string): Finding {
  return {
    level: FINDING_LEVELS[remark.id],
    id: remark.id,
    message: remark.message,
    path: remark.path,
    file: null,
    line: null,
    column: null,
    action,
    release,
    docs: docsUrl(remark, action),
  };
}

/** The page of the action, at the context key that the finding is about; without an action that of the finding. */
function docsUrl({ id, path }: Remark, action: string | null): string {
  if (action === null && path === "") return `${SITE_URL}docs/findings/${id}`;
  const key = action === null ? "" : tableKey(action);
  if (!Object.hasOwn(ACTION_RANGES, key)) return `${SITE_URL}docs/events/event-actions`;
  const [, area, name] = path.split("/");
  if (area !== "context") return `${SITE_URL}docs/events#envelope`;
  const page = `${SITE_URL}docs/events/event-actions/${key}`;
  return name === undefined || id === "key-unknown" ? page : `${page}#context-${anchor(name)}`;
}

/** The site makes anchors of keys by the same rule. */
function anchor(key: string): string {
  return key.replace(/\W+/g, "-");
}

const RANK: Record<Level, number> = { violation: 0, warning: 1, info: 2 };

function byLevel(a: Finding, b: Finding): number {
  return RANK[a.level] - RANK[b.level];
}
