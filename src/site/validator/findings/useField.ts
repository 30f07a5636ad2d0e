import { useEffect, useState } from "react";
import type { Finding } from "../../../validate/finding.js";
import type { SiteField } from "../../data";
import type { EventNote } from "../report/text-report";
import { loadField } from "./load-field";

/** The catalog's row about the key of a finding; null until it is loaded, and where there is none. */
export function useField(finding: Finding, note: EventNote | null): SiteField | null {
  const [field, setField] = useState<SiteField | null>(null);
  const { action, path } = finding;
  const variant = note?.variant?.id ?? null;
  const envelope = note?.envelope ?? "rest";
  useEffect(() => {
    let isLatest = true;
    setField(null);
    loadField({ action, variant, envelope, pointer: path }).then((found) => {
      if (isLatest) setField(found);
    });
    return () => {
      isLatest = false;
    };
  }, [action, variant, envelope, path]);
  return field;
}
