import { example, lines, withContext } from "./support.js";

export const good = example("login/password-and-totp");
const failed = example("login_failed/wrong-password");

/** A violation and a warning: a type that is wrong, and an address that is none. */
export const bad = {
  ...withContext(failed, { username: 5 }),
  client_ip: "255.255.255.255",
};

/** An info: a key of somebody's own. */
export const curious = withContext(good, { department: "R&D" });

/** A file of lines with everything in it: good, bad, curious, broken, and no event at all. */
export const mixed = lines(good, bad, curious, "no event", '{"action": "login", oops');
