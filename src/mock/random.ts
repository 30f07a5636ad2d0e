/**
 * Randomness that is the same for ever: sfc32 (Chris Doty-Humphrey's small fast counting generator,
 * 128 bits of state, passes PractRand) over 32-bit integers, seeded from a text by FNV-1a with
 * Murmur3's last step. Integer arithmetic and division by powers of two are exact in every engine;
 * `Math.log`, `Math.pow` and their like are not, so nothing in this folder uses them.
 */
const TWO_32 = 4294967296;

/** Four hex digits of each 16-bit number: ids are put together from eight of them. */
const HEX = Array.from({ length: 65536 }, (_, index) => (65536 + index).toString(16).slice(1));

export class Random {
  #a: number;
  #b: number;
  #c: number;
  #counter = 1;

  /**
   * @param seed Any text or number.
   * @param stream What the numbers are for. Streams of one seed know nothing of each other, so
   * that more noise in a log does not change its events.
   */
  constructor(seed: string | number, stream: string) {
    const text = `${stream}\0${seed}`;
    this.#a = hash(text, 1);
    this.#b = hash(text, 2);
    this.#c = hash(text, 3);
    for (let round = 0; round < 12; round++) this.next();
  }

  /** An integer from 0 to 2³² − 1. */
  next(): number {
    const sum = (((this.#a + this.#b) | 0) + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + sum) | 0;
    return sum >>> 0;
  }

  /** A number from 0 up to, and without, 1. */
  fraction(): number {
    return this.next() / TWO_32;
  }

  /** An integer from 0 up to, and without, `limit`. */
  below(limit: number): number {
    return Math.floor(this.fraction() * limit);
  }

  /** True in `probability` of all cases. */
  chance(probability: number): boolean {
    return this.fraction() < probability;
  }

  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)] as T;
  }

  /** Eight hex digits. */
  hex8(): string {
    const value = this.next();
    return (HEX[value >>> 16] as string) + (HEX[value & 0xffff] as string);
  }

  /** A random UUID (version 4) as 32 hex digits, as authentik stores keys. */
  key(): string {
    const middle = this.next();
    const high = (middle & 0xffff0fff) | 0x00004000;
    const variant = (this.next() & 0x3fffffff) | 0x80000000;
    return (
      this.hex8() +
      (HEX[high >>> 16] as string) +
      (HEX[high & 0xffff] as string) +
      (HEX[variant >>> 16] as string) +
      (HEX[variant & 0xffff] as string) +
      this.hex8()
    );
  }
}

/** A key with dashes. */
export function dashed(key: string): string {
  return `${key.slice(0, 8)}-${key.slice(8, 12)}-${key.slice(12, 16)}-${key.slice(16, 20)}-${key.slice(20)}`;
}

function hash(text: string, salt: number): number {
  let value = 0x811c9dc5 ^ salt;
  for (let index = 0; index < text.length; index++)
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
