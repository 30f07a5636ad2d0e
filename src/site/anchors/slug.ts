/**
 * The anchor of a path: `context` and `mfa_devices[].pk` make `context-mfa_devices-pk`,
 * `headers.*` makes `context-headers-any`.
 */
export function anchor(prefix: string, path: string): string {
  return `${prefix}-${path.replaceAll("*", "any").replace(/\W+/g, "-").replace(/^-|-$/g, "")}`;
}
