import { createElement, type ReactNode } from "react";

/** A module or a file as code that breaks after its dots and slashes, where it has to break. */
export function DottedName({ name }: { name: string }) {
  const [first = "", ...rest] = name.split(/(?<=[./])/);
  const parts: ReactNode[] = [first];
  for (const part of rest) parts.push(createElement("wbr"), part);
  return createElement("code", null, ...parts);
}
