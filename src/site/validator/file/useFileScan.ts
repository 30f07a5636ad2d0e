import { useEffect, useRef, useState } from "react";
import type { ReleaseChoice } from "../../../validate/release-table.js";
import type { ValidatorClient } from "../worker/client";
import type { FileProgress, FileReport } from "./file-report";

export interface FileCheck {
  progress: FileProgress;
  /** Null while the file is read. */
  report: FileReport | null;
  /** Why there will be none. */
  problem: string | null;
  cancel(): void;
}

/** Validates a file, and again when the release changes. */
export function useFileScan(
  client: () => ValidatorClient,
  file: File | null,
  release: ReleaseChoice,
): FileCheck | null {
  const [check, setCheck] = useState<Omit<FileCheck, "cancel"> | null>(null);
  const cancel = useRef(() => {});
  useEffect(() => {
    if (!file) {
      setCheck(null);
      return;
    }
    let isLatest = true;
    const start = { bytes: 0, total: file.size, events: 0, violations: 0, warnings: 0 };
    const show = (next: Partial<FileCheck>) => {
      if (isLatest)
        setCheck((last) => ({ progress: start, report: null, problem: null, ...last, ...next }));
    };
    setCheck({ progress: start, report: null, problem: null });
    const scan = client().scanFile(file, release, (progress) => show({ progress }));
    cancel.current = scan.cancel;
    scan.report.then(
      (report) => show({ report, progress: report.progress }),
      (error) => show({ problem: String(error) }),
    );
    return () => {
      isLatest = false;
      scan.cancel();
    };
  }, [client, file, release]);
  return check && { ...check, cancel: () => cancel.current() };
}
