import CodeBlock from "@theme/CodeBlock";
import { lazy, type ReactNode, Suspense, useEffect, useState } from "react";
import controls from "../../controls/Controls.module.css";
import { save } from "../../files/save";
import { Inline } from "../../text/Inline";
import type { PlaygroundState } from "../state/model";
import { Dialog } from "../view/Dialog";
import type { PlaygroundProps } from "../view/props";
import { CopyStateLink } from "./CopyStateLink";
import { MOST_IN_SUITE } from "./export";
import styles from "./Home.module.css";
import { HOME_FORMS, type HomeForm, type WrittenForm, writeForm } from "./write-form";

const FILES: Readonly<Record<HomeForm, { name: string; type: string; language: string }>> = {
  "Configuration, YAML": {
    name: "authentik-events.yaml",
    type: "application/yaml",
    language: "yaml",
  },
  "Configuration, JSON": {
    name: "authentik-events.json",
    type: "application/json",
    language: "json",
  },
  "Test suite": { name: "authentik-events.test.yaml", type: "application/yaml", language: "yaml" },
  Blueprint: { name: "blueprint.yaml", type: "application/yaml", language: "yaml" },
  Terraform: { name: "authentik-events.tf", type: "text/plain", language: "hcl" },
  "API script": { name: "authentik-events.sh", type: "text/x-shellscript", language: "bash" },
};

const HINTS: Readonly<Record<HomeForm, string>> = {
  "Configuration, YAML": "For `match`, `notify` and `lint`.",
  "Configuration, JSON": "For `match`, `notify` and `lint`.",
  "Test suite": "The events and the present verdicts, for `authentik-events test`.",
  Blueprint: "For the server, which applies it under Customization, Blueprints.",
  Terraform: "For the provider `goauthentik/authentik` of the release.",
  "API script": "Requests of curl, in the order in which the server can take them.",
};

const Difference = lazy(() => import("../difference/Difference"));

/** Longer texts are saved and not shown. */
const LONGEST_SHOWN = 20_000;

/** That of what was imported, so that it can go back to where it came from. */
function formOf({ original }: PlaygroundState): HomeForm {
  if (original?.form === "blueprint") return "Blueprint";
  return original?.form === "terraform" ? "Terraform" : "Configuration, YAML";
}

/** What was built, as a link or a file. */
export function TakeHome(props: PlaygroundProps & { onClose(): void }) {
  const { state, events, onClose, onSaved } = props;
  const [form, setForm] = useState<HomeForm>(() => formOf(state));
  const written = useWritten(props, form);
  const { name, type, language } = FILES[form];
  const count = events.loaded?.lines.length ?? 0;
  return (
    <Dialog title="Take it home" onClose={onClose}>
      <h3>As a link</h3>
      <p className={styles.hint}>
        It holds all that is on this page, behind a # that browsers send to no server
        {state.original && ", but not the imported file itself"}.
      </p>
      <CopyStateLink state={state} onCopied={onSaved} />
      <h3>As a file</h3>
      <div className={styles.forms}>
        {HOME_FORMS.map((one) => (
          <button
            key={one}
            type="button"
            className={controls.button}
            aria-pressed={one === form}
            onClick={() => setForm(one)}
          >
            {one}
          </button>
        ))}
      </div>
      <p className={styles.hint}>
        <Inline text={HINTS[form]} />
        {form === "Test suite" &&
          count > MOST_IN_SUITE &&
          ` It holds the first ${MOST_IN_SUITE} of ${count.toLocaleString("en")} events.`}
      </p>
      {written === null ? (
        <p>It is being written …</p>
      ) : (
        <>
          <Remarks of={written} />
          {written.text !== null && (
            <WrittenText
              text={written.text}
              language={language}
              saveAs={`Save ${name}`}
              onSave={(text) => {
                save(name, type, text);
                onSaved();
              }}
            >
              <SinceImport of={written} />
            </WrittenText>
          )}
        </>
      )}
    </Dialog>
  );
}

/** What keeps the form from being written, or what is left out of it. */
function Remarks({ of: { text, remarks } }: { of: WrittenForm }) {
  if (remarks.length === 0) return null;
  return (
    <div role={text === null ? "alert" : "note"}>
      {text === null && <p>It cannot be written in this form:</p>}
      <ul className={styles.remarks}>
        {remarks.map((remark) => (
          <li key={remark}>
            <Inline text={remark} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What changed in this form since something was imported. */
function SinceImport({ of: { text, imported, isInPlace } }: { of: WrittenForm }) {
  if (text === null || imported === null) return null;
  return (
    <>
      <h3>Since the import</h3>
      <p className={styles.hint}>
        {isInPlace
          ? "Compared with the imported file, which keeps its comments and whatever else it holds."
          : "Compared with what was imported, written in the same form."}
      </p>
      <Suspense fallback={<p>It is being compared …</p>}>
        <Difference label="What changed since the import" before={imported} after={text} />
      </Suspense>
    </>
  );
}

interface WrittenTextProps {
  text: string;
  language: string;
  /** Words of the button. */
  saveAs: string;
  onSave(text: string): void;
  /** What stands before the text. */
  children: ReactNode;
}

function WrittenText({ text, language, saveAs, onSave, children }: WrittenTextProps) {
  return (
    <>
      <button
        type="button"
        className={`${controls.button} ${controls.primary} ${styles.save}`}
        onClick={() => onSave(text)}
      >
        {saveAs}
      </button>
      {children}
      {text.length <= LONGEST_SHOWN && (
        <div className={styles.text}>
          <CodeBlock language={language}>{text}</CodeBlock>
        </div>
      )}
    </>
  );
}

/** Null until it is written. */
function useWritten(
  { state, events, onProblem }: PlaygroundProps,
  form: HomeForm,
): WrittenForm | null {
  const [last, setLast] = useState<{ form: HomeForm; written: WrittenForm } | null>(null);
  useEffect(() => {
    let isLatest = true;
    writeForm(form, state, events.loaded).then(
      (written) => isLatest && setLast({ form, written }),
      (error) => isLatest && onProblem(String(error)),
    );
    return () => {
      isLatest = false;
    };
  }, [state, events.loaded, form, onProblem]);
  return last?.form === form ? last.written : null;
}
