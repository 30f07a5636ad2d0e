/** Every action with this prefix is one of the installation's own. */
export const CUSTOM_PREFIX = "custom_";

/** The name under which an action stands in the tables: all of the installation's own share one. */
export function tableKey(action: string): string {
  return action.startsWith(CUSTOM_PREFIX) ? CUSTOM_PREFIX : action;
}
