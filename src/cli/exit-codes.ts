/** How the program ends. Scripts may rely on these numbers. */
export const EXIT = {
  done: 0,
  findings: 1,
  usage: 2,
  unreadable: 3,
  bug: 70,
  interrupted: 130,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** What each code means, for the documentation. */
export const EXIT_MEANINGS: readonly (readonly [ExitCode, string])[] = [
  [EXIT.done, "Done; nothing was found at the fail level."],
  [EXIT.findings, "Findings at the fail level, a failed test, or a negative decision."],
  [EXIT.usage, "Wrong usage or configuration."],
  [EXIT.unreadable, "Input that cannot be read. What could be read was done."],
  [EXIT.bug, "A bug of this program. It says how to report it."],
  [EXIT.interrupted, "Stopped by Ctrl-C, after saying what was found so far."],
];
