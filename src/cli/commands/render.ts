/** `render`: what a transport would send of events. */
import {
  type RenderOptions,
  renderDelivery,
  TRANSPORT_MODES,
  type TransportMode,
  type TransportSettings,
} from "../../deliver/index.js";
import type { InputKind } from "../../validate/input/item.js";
import { paintFor } from "../colour.js";
import { CliCommand, CliOption, type Context } from "../command.js";
import { EXIT, type ExitCode } from "../exit-codes.js";
import { type Input, inputsOf } from "../input.js";
import type { Io } from "../io.js";
import { eventFiles, formatOption, inputOption, quietOption } from "../options.js";
import { printEvents } from "../print-events.js";
import {
  addDeliveryOptions,
  type DeliveryOptions,
  EXAMPLE_URL,
  isWebhook,
  renderOptions,
} from "../rendering/options.js";
import { createRenderRun } from "../rendering/run.js";
import { RENDER_FORMATS, type RenderFormat, renderWriter } from "../rendering/writers.js";
import { UsageError } from "../usage-error.js";
import { textWidth } from "../wrap.js";

interface RenderCommandOptions extends DeliveryOptions {
  transport: TransportMode;
  transportName?: string;
  url?: string;
  subjectPrefix?: string;
  input?: InputKind;
  format: RenderFormat;
  curl?: true;
  quiet?: true;
}

const HINT =
  "Name a file, or pipe something in: authentik-events example login passkey | authentik-events render --transport webhook -";

export function renderCommand({ io, exit }: Context): CliCommand {
  const command = new CliCommand("render")
    .summary("what a transport would send")
    .description(
      "Finds events in files or standard input and prints of each what a notification transport of the server would send to one recipient, byte for byte, with what the recipient does not see.",
    )
    .addArgument(eventFiles())
    .addOption(
      new CliOption("--transport <mode>", "mode of the transport")
        .choices(TRANSPORT_MODES)
        .makeOptionMandatory() as CliOption,
    );
  return addDeliveryOptions(command)
    .addOption(new CliOption("--url <url>", `where a webhook goes; default ${EXAMPLE_URL}`))
    .addOption(
      new CliOption("--subject-prefix <text>", "prefix of the subject of a mail, from 2025.8 on"),
    )
    .addOption(
      new CliOption(
        "--transport-name <name>",
        "name of the transport, which superusers read in a mail",
      ),
    )
    .addOption(inputOption())
    .addOption(formatOption(RENDER_FORMATS))
    .addOption(
      new CliOption("--curl", "print each request as a curl command").conflicts(
        "format",
      ) as CliOption,
    )
    .addOption(quietOption())
    .note(
      "`json` prints every delivery with its losses and what a server can write in another way; `body` only what the receiver reads: the body of a request, the HTML of a mail, the notification of the API. Nothing is sent.",
    )
    .note(
      "The words and the look of a mail are a template of this project. Body and headers mappings are Python: what is printed is what is sent without them, and `evaluate --as body` runs one.",
    )
    .useCase(
      "See the request that a receiver gets",
      "authentik-events render --transport webhook event.json",
    )
    .useCase(
      "Send it to a receiver under test",
      "authentik-events render --transport webhook --url http://localhost:8080/hook --curl event.json | sh",
    )
    .useCase(
      "Compare what two releases send to a chat",
      "diff <(authentik-events render --transport webhook_slack --release 2025.6 --format body event.json) <(authentik-events render --transport webhook_slack --format body event.json)",
    )
    .useCase(
      "Find out what a mail leaves out, of every event of an archive",
      "authentik-events render --transport email --format json events.ndjson.gz | jq '.results[].lost'",
    )
    .action(async (names: string[], options: RenderCommandOptions) =>
      exit(await render(inputsOf(names, io, HINT), options, io)),
    );
}

async function render(
  inputs: readonly Input[],
  options: RenderCommandOptions,
  io: Io,
): Promise<ExitCode> {
  const { transport: mode, curl, format, quiet } = options;
  if (curl && !isWebhook(mode))
    throw new UsageError(`--curl prints requests, and the mode ${mode} sends none`);
  const rendering = renderOptions(options, transportOf(options));
  refuseWrongUrl(rendering);
  const look = { paint: paintFor(io.out.hasColour), width: textWidth(io.out.columns) };
  const run = createRenderRun(rendering, renderWriter(curl ? "curl" : format, look));
  const { unread, empty } = await printEvents(inputs, options, run, io);
  if (!quiet) await io.err.write(run.notes + empty + unread);
  if (io.interrupt.aborted) return EXIT.interrupted;
  if (unread !== "") return EXIT.unreadable;
  return run.totals.failed > 0 ? EXIT.findings : EXIT.done;
}

function transportOf(options: RenderCommandOptions): TransportSettings {
  const { transport: mode, transportName, url = EXAMPLE_URL, subjectPrefix } = options;
  return {
    mode,
    webhook_url: url,
    ...(transportName !== undefined && { name: transportName }),
    ...(subjectPrefix !== undefined && { email_subject_prefix: subjectPrefix }),
  };
}

/** @throws UsageError where no event can be sent: the URL is wrong for all of them. */
function refuseWrongUrl(options: RenderOptions): void {
  const { failure } = renderDelivery({}, options);
  if (failure?.id === "url-missing" || failure?.id === "url-wrong")
    throw new UsageError(
      `${failure.message} In the server: ${failure.exception}. ${failure.consequence}`,
    );
}
