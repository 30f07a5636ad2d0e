/** `explain`: what an action or a key means. */
import { ACTIONS, RELEASES } from "../../generated/facts.js";
import type { SiteAction } from "../../site/data.js";
import { actionIn, loadAction, loadCatalogData, type ReleaseChoice } from "../catalog-data.js";
import { paintFor } from "../colour.js";
import { CliArgument, CliCommand, type Context } from "../command.js";
import { EXIT } from "../exit-codes.js";
import { actionText } from "../explain-action.js";
import { keyText } from "../explain-key.js";
import {
  allKeys,
  findKeys,
  isRowIn,
  type KeyMeaning,
  meanings,
  searchable,
} from "../key-search.js";
import { ACTION_NAMES, formatOption, meant, NEWEST, releaseOption } from "../options.js";
import { UsageError } from "../usage-error.js";
import { textWidth } from "../wrap.js";

interface ExplainOptions {
  release: ReleaseChoice;
  format: "text" | "json";
}

export function explainCommand({ io, exit }: Context): CliCommand {
  return new CliCommand("explain")
    .summary("what an action or a key means")
    .description(
      "Says what an action means, in which variants it comes and which keys each has; or what a key means and where it occurs.",
    )
    .addArgument(
      new CliArgument("<action|path>", "an action, a path or a bare key").completes(ACTION_NAMES),
    )
    .addOption(releaseOption(NEWEST))
    .addOption(formatOption(["text", "json"]))
    .useCase("Read everything about an action", "authentik-events explain login_failed")
    .useCase(
      "Read about one key of an action",
      "authentik-events explain login.auth_method_args.known_device",
    )
    .useCase("Find out where a key occurs", "authentik-events explain request_id")
    .useCase(
      "See what was there in an old release",
      "authentik-events explain policy_exception --release 2025.6",
    )
    .action(async (name: string, { release, format }: ExplainOptions) => {
      const paint = paintFor(io.out.hasColour);
      const width = textWidth(io.out.columns);
      if (isAction(name)) {
        const action = inRelease(loadAction(name), release);
        await io.out.write(
          format === "json" ? json(action) : actionText(action, release, width, paint),
        );
      } else {
        const found = lookUp(name, release);
        await io.out.write(
          format === "json" ? json({ keys: found }) : keyText(found, width, paint),
        );
      }
      exit(EXIT.done);
    });
}

function isAction(name: string): boolean {
  return ACTIONS.some((action) => action === name);
}

/** @throws UsageError when the release does not have the action. */
function inRelease(action: SiteAction, release: ReleaseChoice): SiteAction {
  if (release !== "any" && !action.releases.includes(release))
    throw new UsageError(
      `${release} has no action ${action.action}. Releases with it: ${action.releases.join(", ")}.`,
    );
  return actionIn(action, release);
}

/** @throws UsageError when there is no such key, or none in the release. */
function lookUp(name: string, release: ReleaseChoice): KeyMeaning[] {
  const rows = allKeys(loadCatalogData());
  const ever = findKeys(rows, name);
  if (ever.length === 0)
    throw new UsageError(
      `there is no action and no key ${JSON.stringify(name)}${meant(name, [...ACTIONS, ...searchable(rows)])}`,
    );
  const now = ever.filter((row) => isRowIn(row, release));
  if (now.length > 0) return meanings(now);
  const lines = RELEASES.filter((line) => ever.some((row) => isRowIn(row, line)));
  throw new UsageError(
    `${release} has no key ${JSON.stringify(name)}. Releases with it: ${lines.join(", ")}. Name one with --release.`,
  );
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
