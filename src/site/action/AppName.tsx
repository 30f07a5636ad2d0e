import { Name } from "../text/Name";

/** An emitter as an event's `app` names it. */
export function AppName({ app }: { app: string }) {
  return app === "*" ? "any text" : <Name name={app} />;
}
