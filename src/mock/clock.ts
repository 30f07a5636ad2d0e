/**
 * When events happen: more by day than by night, more on working days than at the end of the week.
 * Time is cut into as many slots of equal activity as there are events; each event is somewhere in
 * its slot, so that times increase whatever their number.
 */
import type { Random } from "./random.js";

/** Activity of each hour of a working day (UTC), in shares of the busiest. */
const HOURS = [
  0.1, 0.06, 0.05, 0.05, 0.08, 0.2, 0.45, 0.8, 1, 0.95, 0.85, 0.8, 0.7, 0.8, 0.85, 0.8, 0.65, 0.45,
  0.35, 0.3, 0.28, 0.25, 0.2, 0.15,
];

/** Saturdays and Sundays, compared with working days. */
const REST_DAYS = 0.25;

const HOUR = 3600e6;
const DAY_HOURS = 24;

/** Activity between two events where neither a number nor an end is given: a mid-sized installation. */
const USUAL_GAP = 3e6;

/** What happens within one request takes at most so long. */
const REQUEST = 40_000;

export interface Span {
  from: Date;
  to: Date | null;
  count: number | null;
}

export class Clock {
  readonly #random: Random;
  readonly #gap: number;
  #hour: number;
  /** Activity from the start to the begin of the current hour, and that of the hour. */
  #before = 0;
  #rate: number;
  #offset: number;
  #slot = 0;
  #micros: number;

  constructor({ from, to, count }: Span, random: Random) {
    const start = from.getTime() * 1000;
    this.#random = random;
    this.#hour = Math.floor(start / HOUR);
    this.#offset = start - this.#hour * HOUR;
    this.#rate = rateOf(this.#hour);
    this.#before = -this.#offset * this.#rate;
    this.#micros = start;
    this.#gap =
      to !== null && count !== null
        ? activity(start, to.getTime() * 1000) / Math.max(count, 1)
        : USUAL_GAP;
  }

  /** Microseconds since 1970 of the next event. */
  next(sameRequest: boolean): number {
    const at = (this.#slot + this.#random.fraction()) * this.#gap;
    const end = (this.#slot + 1) * this.#gap;
    this.#slot++;
    const micros = this.#timeAt(sameRequest ? end : at);
    this.#micros = sameRequest
      ? Math.min(this.#micros + 1 + this.#random.below(REQUEST), micros)
      : micros;
    return this.#micros;
  }

  /** The time at which so much has happened. */
  #timeAt(activityThen: number): number {
    while (activityThen >= this.#before + HOUR * this.#rate) {
      this.#before += HOUR * this.#rate;
      this.#hour++;
      this.#rate = rateOf(this.#hour);
    }
    return this.#hour * HOUR + Math.floor((activityThen - this.#before) / this.#rate);
  }
}

/** 1970 began on a Thursday. */
const THURSDAY = 4;

function rateOf(hour: number): number {
  const weekday = (Math.floor(hour / DAY_HOURS) + THURSDAY) % 7;
  const share = HOURS[((hour % DAY_HOURS) + DAY_HOURS) % DAY_HOURS] as number;
  return weekday === 0 || weekday === 6 ? share * REST_DAYS : share;
}

/** All that happens between two times. */
function activity(from: number, to: number): number {
  let sum = 0;
  for (let at = from; at < to; ) {
    const hour = Math.floor(at / HOUR);
    const end = Math.min((hour + 1) * HOUR, to);
    sum += (end - at) * rateOf(hour);
    at = end;
  }
  return sum;
}
