/** Numbers and lists as the program writes them. */

export function count(number: number, one: string, many = `${one}s`): string {
  return `${integer(number)} ${number === 1 ? one : many}`;
}

export function integer(number: number): string {
  return number.toLocaleString("en");
}

/** Entries, largest count first. */
export function byCount(counts: Readonly<Record<string, number | undefined>>): [string, number][] {
  return Object.entries(counts)
    .map(([name, number = 0]): [string, number] => [name, number])
    .sort(([nameA, a], [nameB, b]) => b - a || (nameA < nameB ? -1 : 1));
}

/** `1.4 MB`. */
export function byteWords(bytes: number): string {
  const units = ["B", "kB", "MB", "GB", "TB"];
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit++;
  }
  return `${unit === 0 ? value : value.toFixed(1)} ${units[unit]}`;
}
