import { createElement, Fragment } from "react";

/** Text from the catalog, whose only markup is the code span: `key`. */
export function Inline({ text }: { text: string }) {
  const parts = text
    .split(/`([^`]+)`/)
    .map((part, index) => (index % 2 === 1 ? createElement("code", null, part) : part));
  return createElement(Fragment, null, ...parts);
}
