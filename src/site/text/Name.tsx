import { createElement } from "react";
import { breakable } from "./breakable";

/** A module, a file or a key as code that breaks where its parts meet. */
export function Name({ name }: { name: string }) {
  return createElement("code", null, ...breakable(name));
}
