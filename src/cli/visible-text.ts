/** Text of others, made safe for a terminal: a log line can hold what moves the cursor or hides text. */

/** Controls, and what changes the direction of text or cannot be seen. */
const INVISIBLE = /[\p{Cc}\p{Cs}\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu;
const CONTROL_PICTURES = 0x2400;
const DELETE_PICTURE = "\u2421";

/** Shows each control as one visible character. */
export function visible(text: string): string {
  return text.replace(INVISIBLE, (character) => {
    const code = character.charCodeAt(0);
    if (code === 9) return " ";
    if (code < 32) return String.fromCharCode(CONTROL_PICTURES + code);
    return code === 127 ? DELETE_PICTURE : "\ufffd";
  });
}

const WIDE =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Emoji_Presentation}\uff01-\uff60]/u;
const COMBINING = /\p{Mn}/u;

/** How many columns a terminal needs for a text that {@link visible} returned. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text)
    if (!COMBINING.test(character)) columns += WIDE.test(character) ? 2 : 1;
  return columns;
}
