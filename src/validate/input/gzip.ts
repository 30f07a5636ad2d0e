/** True for the first bytes of a gzip file. Readers take plain bytes: undoing it is the caller's, who has the means. */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}
