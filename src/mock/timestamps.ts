/** Times as text, from microseconds. Days are kept: most events fall on the day of the one before. */

const SECOND = 1e6;
const DAY = 86_400 * SECOND;

const TWO = Array.from({ length: 100 }, (_, index) => String(100 + index).slice(1));

export class Timestamps {
  #day = Number.NaN;
  #text = "";

  /** `2026-08-30T19:25:26.527644`; at whole seconds without a fraction, unless `always`. */
  write(micros: number, always: boolean): string {
    const day = Math.floor(micros / DAY);
    if (day !== this.#day) {
      this.#day = day;
      this.#text = `${new Date((day * DAY) / 1000).toISOString().slice(0, 10)}T`;
    }
    const rest = micros - day * DAY;
    const seconds = Math.floor(rest / SECOND);
    const fraction = rest - seconds * SECOND;
    const hours = Math.floor(seconds / 3600);
    const minutes = Math.floor(seconds / 60) % 60;
    const time = `${TWO[hours]}:${TWO[minutes]}:${TWO[seconds % 60]}`;
    if (fraction === 0 && !always) return this.#text + time;
    return `${this.#text}${time}.${String(SECOND + fraction).slice(1)}`;
  }
}
