import { Inline } from "./Inline";

/** Facts that belong to no single key. */
export function Notes({ notes }: { notes: readonly string[] }) {
  if (notes.length === 0) return null;
  return (
    <ul>
      {notes.map((note) => (
        <li key={note}>
          <Inline text={note} />
        </li>
      ))}
    </ul>
  );
}
