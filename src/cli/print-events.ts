/** What commands print that look at each event once: a beginning, a part for each piece of the input, an end. */

import type { InputKind } from "../validate/input/item.js";
import { type EventsRead, eachEvent, type Found } from "./each-event.js";
import { bytesOf, type Input } from "./input.js";
import type { Io } from "./io.js";
import { startProgress } from "./progress.js";

/** All functions return text for standard output. */
export interface EventPrinter {
  begin(): string;
  text(found: readonly Found[]): string | Promise<string>;
  end(): string;
}

export interface PrintOptions {
  /** Form of the inputs, instead of recognising it. */
  input?: InputKind;
  /** No progress. */
  quiet?: true;
}

/** Reads all inputs, or until the interrupt, and prints while they are read. */
export async function printEvents(
  inputs: readonly Input[],
  { input, quiet }: PrintOptions,
  printer: EventPrinter,
  io: Io,
): Promise<EventsRead> {
  const progress = startProgress(io.err, quiet ? null : bytesOf(inputs));
  const write = async (text: string) => {
    if (text === "") return;
    progress.clear();
    await io.out.write(text);
  };
  await write(printer.begin());
  const read = await eachEvent(inputs, input, progress, io, async (found) =>
    write(await printer.text(found)),
  ).finally(progress.stop);
  await write(printer.end());
  return read;
}
