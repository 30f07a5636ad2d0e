import { useEffect, useState } from "react";
import { type Completions, completeQuery } from "../../../../match/akql/index";
import type { QueryContext } from "./complete";
import { type Description, describeName, nameAt } from "./describe";

/** What the catalog knows at a place of a query. */
export interface AtCursor {
  completions: Completions;
  /** Of the name that stands there. */
  description: Description | null;
}

/** Null until the catalog is loaded. */
export function useProposals(
  query: string,
  cursor: number,
  { release, action }: QueryContext,
): AtCursor | null {
  const [known, setKnown] = useState<AtCursor | null>(null);
  useEffect(() => {
    let isLatest = true;
    const ask = async () => {
      const { QUERY_KEYS: keys } = await import("../../../../generated/akql/keys");
      const completions = completeQuery(query, cursor, { release, action, keys });
      const name = nameAt(query, cursor)?.name;
      const description = name ? await describeName(name, query, { release, action }) : null;
      if (isLatest) setKnown({ completions, description });
    };
    ask();
    return () => {
      isLatest = false;
    };
  }, [query, cursor, release, action]);
  return known;
}
