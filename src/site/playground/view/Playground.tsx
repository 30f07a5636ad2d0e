import clsx from "clsx";
import { useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useFileDrop } from "../../files/useFileDrop";
import { BuildPanel } from "../build/BuildPanel";
import { EventsPanel } from "../events/EventsPanel";
import { ReplaceDialog } from "../home/ReplaceDialog";
import { StartScreen } from "../start/StartScreen";
import { isEmpty } from "../state/initial";
import { WhyPanel } from "../verdict/WhyPanel";
import { Bar } from "./Bar";
import { KeysDialog } from "./KeysDialog";
import { PHONE_TABS, type PhoneTab, PhoneTabs } from "./PhoneTabs";
import styles from "./Playground.module.css";
import { Problem } from "./Problem";
import type { PlaygroundProps } from "./props";
import { TOUR, Tour } from "./Tour";
import { useKeys } from "./useKeys";

/** The whole page: events on one side, what is built in the middle, why on the other side. */
export function Playground(props: PlaygroundProps) {
  const { state, problem, onDismiss, onFiles, undo, redo } = props;
  const [tab, setTab] = useState<PhoneTab>("Events");
  const [hasKeys, setKeys] = useState(false);
  const [step, setStep] = useState<number | null>(null);
  const panes = useRef<HTMLDivElement>(null);
  const drop = useFileDrop("Drop files to take what they hold", onFiles);
  const onPanel = (by: 1 | -1) => {
    const shown = document.activeElement?.closest<HTMLElement>("[data-panel]")?.dataset.panel;
    const place = PHONE_TABS.indexOf(shown as PhoneTab);
    const next = PHONE_TABS.at((place + by) % PHONE_TABS.length) ?? tab;
    // A panel that a phone did not show can take the focus when it is shown; the next key is for it.
    flushSync(() => setTab(next));
    panes.current?.querySelector<HTMLElement>(`[data-panel="${next}"] h2`)?.focus();
  };
  const root = useKeys({ undo, redo, onPanel, onHelp: () => setKeys(true) });
  const tour = (next: number | null) => {
    setStep(next);
    const shown = next === null ? undefined : TOUR[next];
    if (shown) setTab(shown.tab);
  };
  const isStart = isEmpty(state);
  return (
    <div ref={root} {...drop} className={clsx("tool", drop.className)}>
      <Bar {...props} onKeys={() => setKeys(true)} onTour={() => tour(0)} />
      {problem !== null && <Problem problem={problem} onDismiss={onDismiss} />}
      {isStart ? (
        <StartScreen {...props} />
      ) : (
        <>
          {step !== null && <Tour step={step} onStep={tour} />}
          <PhoneTabs tab={tab} onTab={setTab} />
          <div
            ref={panes}
            className={styles.panes}
            aria-busy={props.isBusy}
            data-tab={tab}
            data-tour={step === null ? undefined : TOUR[step]?.tab}
          >
            <EventsPanel {...props} onChosen={() => setTab("Why")} />
            <BuildPanel {...props} />
            <WhyPanel {...props} onBuilt={() => setTab("Build")} />
          </div>
        </>
      )}
      <ReplaceDialog {...props} />
      {hasKeys && <KeysDialog onClose={() => setKeys(false)} />}
    </div>
  );
}
