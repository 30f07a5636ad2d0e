/** The formats of the catalog's schemas. Called by the generated validators. */

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const DATE_TIME =
  /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.\d+)?(?:Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/i;
const IPV4 = /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}$/;
const URI = /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i;

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** RFC 3339 with an offset. A leap second is taken at the end of any minute. */
function isDateTime(text: string): boolean {
  const match = DATE_TIME.exec(text);
  if (!match) return false;
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const isDay = day >= 1 && day <= (DAYS[month - 1] ?? 0);
  const isRealDay = isDay && (month !== 2 || day < 29 || isLeapYear(year));
  return isRealDay && hour < 24 && minute < 60 && second <= 60;
}

/** RFC 4291 text, zone excluded, an IPv4 tail allowed. */
function isIpv6(text: string): boolean {
  if (text.length > 45 || !/^[0-9a-f:.]+$/i.test(text)) return false;
  const halves = text.split("::");
  if (halves.length > 2) return false;
  const groups = halves.flatMap((half) => (half === "" ? [] : half.split(":")));
  const last = groups.at(-1);
  const tail = last?.includes(".") ? 2 : 1;
  if (tail === 2 && !IPV4.test(last ?? "")) return false;
  const hex = tail === 2 ? groups.slice(0, -1) : groups;
  if (!hex.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return false;
  const count = hex.length + (tail === 2 ? 2 : 0);
  return halves.length === 2 ? count <= 7 : count === 8;
}

/** Checks by format name, as JSON Schema names them. */
export const formats = {
  uuid: (text: string): boolean => UUID.test(text),
  "date-time": isDateTime,
  ipv4: (text: string): boolean => IPV4.test(text),
  ipv6: isIpv6,
  uri: (text: string): boolean => URI.test(text),
} as const;
