import { createElement, type ReactNode } from "react";

/** A dotted, slashed or underscored name that may break after its separators. */
export function breakable(name: string): ReactNode[] {
  const [first = "", ...rest] = name.split(/(?<=[./_])(?=\w)/);
  const parts: ReactNode[] = [first];
  for (const part of rest) parts.push(createElement("wbr"), part);
  return parts;
}
