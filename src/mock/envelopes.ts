/** What surrounds a context: the event of the REST API, and the line of a container's log. */
import { type Actor, type ActorWriters, AUTHENTICATED_BY } from "./actors.js";
import type { Writer } from "./compile.js";
import { dashed } from "./random.js";
import { fixedPick, type Scene } from "./scene.js";
import type { Manner } from "./text.js";
import { Timestamps } from "./timestamps.js";

/** The parts of an event that its variant decides. */
export interface Parts {
  /** The action and the emitter as they are written, one of each list per event. */
  actions: string[];
  apps: string[];
  actor: Actor;
  /** How long it is kept. */
  days: number;
  context: Writer;
}

export type EnvelopeWriter = (parts: Parts, scene: Scene) => string;

const DAY = 86_400e6;

/** authentik reckons the end of an event's life shortly before it stores the event. */
const EARLIER = 1200;

export function restWriter(actors: ActorWriters): EnvelopeWriter {
  const created = new Timestamps();
  const expires = new Timestamps();
  return ({ actions, apps, actor, days, context }, scene) => {
    const { random, micros, hasRequest, client, brand, world } = scene;
    const end = micros + days * DAY - 200 - random.below(EARLIER);
    const written = context(scene);
    return (
      `{"pk":"${dashed(random.key())}","user":${actors[actor](scene)},` +
      `"action":${fixedPick(scene, actions, 2)},"app":${fixedPick(scene, apps, 2)},` +
      `"context":${written},"client_ip":${hasRequest ? client.addressText : "null"},` +
      `"created":"${created.write(micros, true)}Z","expires":"${expires.write(end, true)}Z",` +
      `"brand":${hasRequest ? brand.text : world.fallbackBrand}}`
    );
  };
}

/**
 * @param hasCelery The background worker is Celery, and names its task in each line.
 */
export function logWriter(
  actors: ActorWriters,
  manner: Manner,
  hasCelery: boolean,
): EnvelopeWriter {
  const clock = new Timestamps();
  const auth = Object.fromEntries(
    Object.entries(AUTHENTICATED_BY).map(([actor, value]) => [actor, manner.write(value)]),
  ) as Record<Actor, string>;
  const constant = `"event": "Created Event", `;
  const level = `"level": "info", "logger": "authentik.events.models", "pid": `;
  return ({ actions, actor, context }, scene) => {
    const { hasRequest, client, brand, world, requestId, random } = scene;
    const written = context(scene);
    const action = fixedPick(scene, actions, 2);
    const user = actors[actor](scene);
    const time = clock.write(scene.micros, false);
    if (hasRequest)
      return (
        `{"action": ${action}, "auth_via": ${auth[actor]}, "client_ip": ${client.addressText}, ` +
        `"context": ${written}, "domain_url": ${brand.hostText}, ${constant}"host": ${brand.hostText}, ` +
        `${level}${fixedPick(scene, world.serverPids, 4)}, "request_id": ${requestId}, ` +
        `"schema_name": "public", "timestamp": "${time}", "user": ${user}}`
      );
    const task = hasCelery ? `"task_id": "task-${random.key()}", ` : "";
    return (
      `{"action": ${action}, "client_ip": null, "context": ${written}, "domain_url": null, ` +
      `${constant}${level}${world.workerPid}, "schema_name": "public", ${task}` +
      `"timestamp": "${time}", "user": ${user}}`
    );
  };
}
