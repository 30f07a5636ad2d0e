/** Text as editors hold it: every line ends with one line feed. */
export function normalised(text: string): string {
  return text.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
}
