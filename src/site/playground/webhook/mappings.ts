/** Mappings that are put into a configuration. */
import { freeName, type MappingDraft, type TransportDraft } from "../state/configuration.js";
import type { PlaygroundState } from "../state/model.js";
import type { Change } from "../state/reducer.js";

/** Adds a mapping, and lets the transport that is shown use it. */
export function withMapping(
  state: PlaygroundState,
  key: keyof TransportDraft,
  { name: wanted, expression }: MappingDraft,
): Change {
  const { configuration, subject } = state;
  const { mappings = [], transports = [] } = configuration;
  const name = freeName(wanted, mappings);
  return {
    type: "configure",
    configuration: {
      ...configuration,
      mappings: [...mappings, { name, expression }],
      transports: transports.map((transport, index) =>
        index === subject.index ? { ...transport, [key]: name } : transport,
      ),
    },
  };
}
