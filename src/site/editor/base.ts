/** What every editor of the site has. */
import { defaultKeymap } from "@codemirror/commands";
import { bracketMatching } from "@codemirror/language";
import { lintKeymap } from "@codemirror/lint";
import type { Extension } from "@codemirror/state";
import { EditorView, type KeyBinding, keymap } from "@codemirror/view";
import { siteTheme } from "./theme";

/**
 * Tab leaves the editor, as CodeMirror has it by default.
 *
 * @param label What a screen reader says.
 * @param keys Further keys, which go first.
 */
export function baseOf(label: string, keys: readonly KeyBinding[]): Extension {
  return [
    bracketMatching(),
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({ "aria-label": label, spellcheck: "false", tabindex: "0" }),
    keymap.of([...keys, ...defaultKeymap, ...lintKeymap]),
    siteTheme,
  ];
}
