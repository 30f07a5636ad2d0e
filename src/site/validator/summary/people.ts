/** Users, in words. */
import { type Facts, phrase } from "./facts.js";

const NOBODY = "somebody who was not signed in";

/** The user at a path; null where nobody is named. */
export function userAt(facts: Facts, path: string): string | null {
  if (facts.at(`${path}.is_anonymous`) === true) return NOBODY;
  return facts.text(`${path}.username`) ?? facts.text(`${path}.email`);
}

/** Who did it, with the user on whose behalf. */
export function actor(facts: Facts): string | null {
  const user = userAt(facts, "user");
  const other = userAt(facts, "user.on_behalf_of");
  if (user === null || other === null) return user;
  return facts.at("user.is_agent") === true
    ? phrase("the agent", user, "of", other)
    : phrase(user, "in the place of", other);
}

/** Who did it, or somebody. */
export function actorOrSomebody(facts: Facts): string {
  return actor(facts) ?? "somebody";
}

/** Who did it, as the beginning of a sentence. A user's name keeps its letters. */
export function subject(facts: Facts, otherwise: "Somebody" | "authentik" = "Somebody"): string {
  const user = actor(facts);
  if (user === null) return otherwise;
  const isOurWord = facts.at("user.is_anonymous") === true || facts.at("user.is_agent") === true;
  return isOurWord ? user.charAt(0).toUpperCase() + user.slice(1) : user;
}
