/** Dates as fields of forms have them: to the minute and without a zone, which here is UTC. */

/** Empty where there is no date. */
export function toField(date: string | null): string {
  const time = date === null ? Number.NaN : Date.parse(date);
  return Number.isNaN(time) ? "" : new Date(time).toISOString().slice(0, "2026-03-01T00:00".length);
}

/** Null where nothing, or not yet everything, is filled in. */
export function fromField(value: string): string | null {
  const time = Date.parse(`${value}Z`);
  return Number.isNaN(time) ? null : new Date(time).toISOString().replace(".000", "");
}
