/** Where from, and when. */
import { enumeration, type Facts } from "./facts.js";

/** What authentik writes when it knows no address. */
const NO_ADDRESS = "255.255.255.255";

/** `from 192.0.2.17 (Berlin, DE)`; nothing where no address is known. */
export function place(facts: Facts): string {
  const address = facts.text("client_ip");
  if (address === null || address === NO_ADDRESS) return "";
  const geo = [facts.text("context.geo.city"), facts.text("context.geo.country")];
  const named = geo.filter((name) => name !== null).join(", ");
  return named === "" ? `from ${address}` : `from ${address} (${named})`;
}

const MONTHS = ["January", "February", "March", "April", "May", "June", "July"].concat([
  "August",
  "September",
  "October",
  "November",
  "December",
]);

const INSTANT = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}:\d{2})/;

/** `on 21 August 2026 at 07:58 UTC`; without a zone where the event has none. */
export function time(facts: Facts): string {
  const text = facts.text("created") ?? facts.text("timestamp");
  const [, year, month, day, clock] = INSTANT.exec(text ?? "") ?? [];
  const name = MONTHS[Number(month) - 1];
  if (!text || !name) return "";
  const zone = /(?:Z|[+-]00:?00)$/.test(text) ? " UTC" : offset(text);
  return `on ${Number(day)} ${name} ${year} at ${clock}${zone}`;
}

function offset(text: string): string {
  const [found] = /[+-]\d{2}:\d{2}$/.exec(text) ?? [];
  return found ? ` ${enumeration([found])}` : "";
}
