/** Lines and columns of a text. */
import type { Position } from "../validate/input/item.js";

export class Lines {
  readonly all: string[];
  readonly #starts: number[] = [0];

  constructor(text: string) {
    this.all = text.split(/\r?\n/);
    for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1))
      this.#starts.push(at + 1);
  }

  position(offset: number): Position {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (this.#starts[low] as number) + 1 };
  }
}
