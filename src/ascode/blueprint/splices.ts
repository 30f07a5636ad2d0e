/** Changes of a text, which leave all else as it is. */

interface Splice {
  start: number;
  end: number;
  text: string;
}

export class Splices {
  readonly #text: string;
  #all: Splice[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  /** Earlier replacements inside of it give way: the text has what they said. */
  replace(start: number, end: number, text: string): void {
    const isInside = (splice: Splice) =>
      splice.start < splice.end && start <= splice.start && splice.end <= end;
    this.#all = this.#all.filter((splice) => !isInside(splice));
    this.#all.push({ start, end, text });
  }

  /** What is inserted at the same place stands in the order in which it came. */
  insert(offset: number, text: string): void {
    this.replace(offset, offset, text);
  }

  /** The changed text, with the line breaks that it had. */
  result(): string {
    const ending = this.#text.includes("\r\n") ? "\r\n" : "\n";
    const ordered = this.#all
      .map((splice, index) => ({ ...splice, index }))
      .sort((a, b) => b.start - a.start || b.end - a.end || b.index - a.index);
    let text = this.#text;
    for (const splice of ordered)
      text =
        text.slice(0, splice.start) +
        splice.text.replace(/\r?\n/g, ending) +
        text.slice(splice.end);
    return text;
  }
}
