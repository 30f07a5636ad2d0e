import { useEffect, useState } from "react";
import type { ReleaseChoice } from "../../../validate/release-table.js";
import type { ValidatorClient } from "../worker/client";
import type { TextReport } from "./text-report";

/** How long to wait after a keystroke, in milliseconds. */
const PAUSE = 150;

/** A report, with the text that it is about. */
export interface CheckedText {
  text: string;
  report: TextReport;
}

export interface TextCheck {
  /** The last answer; null for a text without content. */
  checked: CheckedText | null;
  /** Why there is none. */
  problem: string | null;
}

const NOTHING: TextCheck = { checked: null, problem: null };

/** Validates a text as it changes. While it is being typed, the last answer stays. */
export function useTextReport(
  client: () => ValidatorClient,
  text: string,
  release: ReleaseChoice,
): TextCheck {
  const [check, setCheck] = useState(NOTHING);
  useEffect(() => {
    if (text.trim() === "") {
      setCheck(NOTHING);
      return;
    }
    let isLatest = true;
    const timer = setTimeout(async () => {
      const next = await client()
        .checkText(text, release)
        .then(
          (report): TextCheck => ({ checked: { text, report }, problem: null }),
          (error): TextCheck => ({ checked: null, problem: String(error) }),
        );
      if (isLatest) setCheck(next);
    }, PAUSE);
    return () => {
      isLatest = false;
      clearTimeout(timer);
    };
  }, [client, text, release]);
  return check;
}
