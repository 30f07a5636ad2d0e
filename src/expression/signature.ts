/** How a function is called, as Python writes it. */

interface Parameter {
  name: string;
  type: string;
  /** Null for a parameter that must be given, and for a variadic one. */
  default: string | null;
  variadic: boolean;
}

/** `regex_match(value: str, regex: str) -> bool`. */
export function signature(name: string, parameters: readonly Parameter[], returns: string): string {
  return `${name}(${parameters.map(written).join(", ")}) -> ${returns}`;
}

function written({ name, type, default: value, variadic }: Parameter): string {
  if (variadic) return `**${name}`;
  return value === null ? `${name}: ${type}` : `${name}: ${type} = ${value}`;
}
