import Link from "@docusaurus/Link";

/** A type as Python writes it, which leads to the object where it is one of authentik's. */
export function Type({ of: { type, object } }: { of: { type: string; object: string | null } }) {
  const code = <code>{type}</code>;
  return object ? (
    <Link to={`/docs/events/expressions#${object.toLowerCase()}`}>{code}</Link>
  ) : (
    code
  );
}
