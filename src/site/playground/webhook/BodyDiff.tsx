import { lazy, Suspense, useState } from "react";

const Difference = lazy(() => import("../difference/Difference"));

/** The body beside the one that authentik sends without a mapping. */
export function BodyDiff({ standard, body }: { standard: unknown; body: unknown }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>Difference to the default body</summary>
      {isOpen && (
        <Suspense fallback={<p>The difference is loading …</p>}>
          <Difference
            label="Difference to the default body"
            before={pretty(standard)}
            after={pretty(body)}
          />
        </Suspense>
      )}
    </details>
  );
}

/** With a line break at the end, so that a last line alone is none without. */
function pretty(body: unknown): string {
  return `${JSON.stringify(body, null, 2) ?? ""}\n`;
}
