import { type KeyboardEvent, useId, useMemo, useRef, useState } from "react";
import styles from "./ComboBox.module.css";
import { type Choice, matchingChoices } from "./choices";

interface Props {
  label: string;
  /** Null: not set. */
  value: string | null;
  choices: readonly Choice[];
  placeholder: string;
  onChange(value: string | null): void;
}

/** A text field with a list of what is known. Anything else can be typed too. */
export function ComboBox({ label, value, choices, placeholder, onChange }: Props) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [isOpen, setOpen] = useState(false);
  // Until somebody types, all choices are there, whatever the field holds.
  const [typed, setTyped] = useState<string | null>(null);
  const [active, setActive] = useState(-1);
  const found = useMemo(() => matchingChoices(choices, typed ?? ""), [choices, typed]);

  const open = () => {
    setOpen(found.length > 0);
    setTyped(null);
    setActive(-1);
  };
  const close = () => {
    setOpen(false);
    setTyped(null);
    setActive(-1);
  };
  const choose = (next: string | null) => {
    onChange(next);
    close();
  };
  const move = (by: number) => {
    const next = (active + by + found.length) % found.length;
    setActive(Number.isNaN(next) ? -1 : next);
    document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: "nearest" });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (isOpen) move(event.key === "ArrowDown" ? 1 : -1);
      else open();
    } else if (event.key === "Enter" && isOpen) {
      event.preventDefault();
      const chosen = found[active];
      if (chosen) choose(chosen.value);
      else close();
    } else if (event.key === "Escape" && isOpen) {
      event.preventDefault();
      event.stopPropagation();
      close();
    }
  };

  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <div className={styles.box}>
        <input
          ref={input}
          id={id}
          role="combobox"
          aria-expanded={isOpen}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={isOpen && active >= 0 ? `${id}-${active}` : undefined}
          autoComplete="off"
          spellCheck={false}
          placeholder={placeholder}
          value={value ?? ""}
          onChange={({ target }) => {
            onChange(target.value === "" ? null : target.value);
            setTyped(target.value);
            setActive(-1);
            setOpen(true);
          }}
          onClick={open}
          onBlur={close}
          onKeyDown={onKeyDown}
        />
        {value !== null && (
          <button
            type="button"
            className="sign-button"
            aria-label={`Clear ${label.toLowerCase()}`}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => {
              choose(null);
              input.current?.focus();
            }}
          >
            ×
          </button>
        )}
      </div>
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label={label}
        hidden={!isOpen || found.length === 0}
      >
        {isOpen &&
          found.map((choice, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys
            // biome-ignore lint/a11y/useFocusableInteractive: the field has the focus
            <div
              key={choice.value}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === active}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(choice.value)}
            >
              <code>{choice.value}</code>
              {choice.note && <span>{choice.note}</span>}
            </div>
          ))}
      </div>
    </div>
  );
}
