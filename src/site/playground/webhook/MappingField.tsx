import { useMemo } from "react";
import type { ExpressionResult } from "../../../expression/result";
import type { SiteRecipe } from "../../data";
import build from "../build/Build.module.css";
import { Lints } from "../build/Lints";
import { NameField } from "../build/NameField";
import { type MappingKind, mappingKey } from "../engine/webhook";
import { CodeField } from "../python/CodeField";
import { errorMarks, findingMarks } from "../python/marks";
import python from "../python/Python.module.css";
import { Recipes } from "../python/Recipes";
import { useFindings } from "../python/useFindings";
import type { TransportDraft } from "../state/configuration";
import { lintsAt } from "../state/lints-at";
import type { PlaygroundProps } from "../view/props";
import { withMapping } from "./mappings";
import styles from "./Webhook.module.css";

interface Props extends PlaygroundProps {
  kind: MappingKind;
  transport: TransportDraft;
  /** What the mapping gave for the chosen event. */
  result: ExpressionResult | undefined;
}

const NONE = "";
const LABELS = { body: "Body mapping", headers: "Headers mapping" } as const;
const WITHOUT = { body: "none: authentik’s own body", headers: "none" } as const;

/** The mapping of a body or of headers: which one, and its code. */
export function MappingField(props: Props) {
  const { kind, transport, state, change, python: control, events, result, lints } = props;
  const { configuration, release, subject } = state;
  const { mappings = [] } = configuration;
  const key = mappingKey(kind, release);
  const index = mappings.findIndex(({ name }) => key !== null && name === transport[key]);
  const mapping = mappings[index];
  const source = mapping?.expression ?? "";
  const findings = useFindings(control.status, { kind, source, release });
  const marks = useMemo(
    () => [...errorMarks(source, result?.error), ...findingMarks(source, findings)],
    [source, result, findings],
  );
  if (key === null)
    return <p className={build.hint}>Transports have a headers mapping from 2025.4 on.</p>;
  const use = (name: string | null) =>
    change({
      type: "edit-transport",
      index: subject.index,
      keys: { [key]: name ?? undefined },
    });
  const edit = (keys: { name?: string; expression?: string }) =>
    change({ type: "edit-mapping", index, keys });
  const take = ({ id, source, receiverSchema }: SiteRecipe) => {
    change(withMapping(state, key, { name: id, expression: source }));
    if (receiverSchema !== null) change({ type: "try-with", keys: { receiverSchema } });
  };
  return (
    <div className={styles.part}>
      <div className={python.row}>
        <label>
          {LABELS[kind]}
          <select
            value={mapping?.name ?? NONE}
            onChange={({ target }) => use(target.value === NONE ? null : target.value)}
          >
            <option value={NONE}>{WITHOUT[kind]}</option>
            {mappings.map(({ name }) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
        <Recipes kind={kind} release={release} onRecipe={take} />
      </div>
      {mapping && (
        <>
          <NameField
            label="Name of the mapping"
            name={mapping.name}
            taken={mappings.filter((one) => one !== mapping)}
            onName={(name) => edit({ name })}
          />
          <CodeField
            label={`${LABELS[kind]}, in Python`}
            kind={kind}
            source={mapping.expression}
            release={release}
            action={events.loaded?.table.actions[state.event] ?? null}
            marks={marks}
            onSource={(expression) => edit({ expression })}
          />
          <Lints state={state} change={change} lints={lintsAt(lints, `/mappings/${index}`)} />
        </>
      )}
    </div>
  );
}
