import Link from "@docusaurus/Link";

/** A link that takes an example along into the playground, in its hash. */
export function PlaygroundLink({ hash }: { hash: string }) {
  return (
    // The hash is no anchor of that page.
    <Link to={`/playground${hash}`} data-noBrokenLinkCheck data-no-text>
      Open in the playground
    </Link>
  );
}
