/** An action as text for a terminal. */
import type { SiteAction, SiteField, SiteVariant } from "../site/data.js";
import { type ReleaseChoice, spanWords } from "./catalog-data.js";
import type { Paint } from "./colour.js";
import { wrap } from "./wrap.js";

export function actionText(
  action: SiteAction,
  release: ReleaseChoice,
  width: number,
  paint: Paint,
): string {
  const { action: name, label, summary, since, releases, emitted, notes, variants } = action;
  const head = [
    `${paint("bold", name)}: ${label}`,
    wrap(summary, width),
    `Since ${since}. Supported releases with it: ${spanWords(releases)}.`,
    ...(emitted ? [] : ["Nothing in authentik creates it; only a client of the API can."]),
  ];
  const sections = [
    head.join("\n"),
    ...(notes.length > 0 ? [bullets(notes, width)] : []),
    ...variants.map((variant) => variantText(variant, width, paint)),
  ];
  const scope = release === "any" ? "all supported releases" : `release ${release}`;
  return `${sections.join("\n\n")}\n\n${paint("dim", `Variants and keys of ${scope}.`)}\n`;
}

function variantText(variant: SiteVariant, width: number, paint: Paint): string {
  const { id, title, description, releases, emitters, actor, clientIp, notes, open, fields } =
    variant;
  const facts: [string, string | null][] = [
    ["Releases", spanWords(releases)],
    ["app", emitters.map(({ app, releases }) => `${app} (${releases})`).join(", ") || null],
    ["Actor", actor],
    ["Address", clientIp],
    ["Other keys", open],
  ];
  return [
    paint("bold", `${id}: ${title}`),
    wrap(description, width, "  "),
    ...facts.flatMap(([name, text]) =>
      text === null ? [] : [wrap(`${name}: ${text}`, width, "  ", "    ")],
    ),
    ...(notes.length > 0 ? [bullets(notes, width)] : []),
    ...fields.map((field) => fieldText(field, width, paint)),
  ].join("\n");
}

function fieldText(field: SiteField, width: number, paint: Paint): string {
  const { path, type, required, condition, releases, masked, description, values } = field;
  const presence = required ? "always" : (condition ?? "sometimes");
  const facts = [
    type,
    ...(values === null ? [] : [values.map((value) => JSON.stringify(value)).join(", ")]),
    ...(releases === null ? [] : [releases]),
    ...(masked ? ["masked"] : []),
  ];
  return [
    `    ${paint("bold", path)}  ${paint("dim", facts.join("; "))}`,
    wrap(`${presence.replace(/\.$/, "")}. ${description}`.trim(), width, "      "),
  ].join("\n");
}

function bullets(notes: readonly string[], width: number): string {
  return notes.map((note) => wrap(note, width, "  - ", "    ")).join("\n");
}
