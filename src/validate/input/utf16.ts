/** Text in UTF-16, as `>` of Windows PowerShell writes it, is made UTF-8 before it is read. */

export type Utf16 = "utf-16le" | "utf-16be";

/** The encoding that a byte order mark announces; null for any other input. */
export function utf16Of(bytes: Uint8Array): Utf16 | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return null;
}

export class Utf8Maker {
  readonly #decoder: InstanceType<typeof TextDecoder>;
  readonly #encoder = new TextEncoder();

  constructor(encoding: Utf16) {
    this.#decoder = new TextDecoder(encoding);
  }

  push(chunk: Uint8Array): Uint8Array {
    return this.#encoder.encode(this.#decoder.decode(chunk, { stream: true }));
  }

  end(): Uint8Array {
    return this.#encoder.encode(this.#decoder.decode());
  }
}
