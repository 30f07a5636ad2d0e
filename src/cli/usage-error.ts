/** The program was called in a way that makes no sense. The message says what would. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
