/** Remembers the text of a document that spans lines, for the code frames of its findings. */

/** Longer documents have findings without a frame. */
const MAX_BYTES = 16 * 1024 * 1024;

export interface LineMemory {
  add(chunk: Uint8Array): void;
  /** Stops remembering, where lines turned out not to be needed. */
  forget(): void;
  /** Text of a line, 1-based; null when it is not remembered. */
  line(number: number): string | null;
}

export function createLineMemory(): LineMemory {
  let chunks: Uint8Array[] | null = [];
  let bytes = 0;
  let lines: string[] | null = null;
  return {
    add(chunk) {
      bytes += chunk.length;
      if (bytes > MAX_BYTES) chunks = null;
      chunks?.push(chunk);
      lines = null;
    },
    forget() {
      chunks = null;
      lines = null;
    },
    line(number) {
      if (!chunks) return null;
      lines ??= new TextDecoder().decode(Buffer.concat(chunks)).split(/\r?\n/);
      return lines[number - 1] ?? null;
    },
  };
}
