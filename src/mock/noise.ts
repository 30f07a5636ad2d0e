/**
 * The other lines of a container's log, which are no events: what a reader of the log has to skip.
 * They draw from numbers of their own, so that the events are the same with and without them.
 */
import type { CheckedOptions } from "./options.js";
import { Random } from "./random.js";
import type { Scene } from "./scene.js";
import type { Json } from "./tables.js";
import { MANNERS } from "./text.js";
import { Timestamps } from "./timestamps.js";

type Line = (noise: NoiseLines) => string;

const { write } = MANNERS.log;

const PATHS = [
  "/-/health/live/",
  "/api/v3/core/applications/?page_size=100",
  "/api/v3/flows/executor/default-authentication-flow/?query=next%3D%252F",
  "/if/user/",
  "/application/o/userinfo/",
  "/ws/client/",
];

const TRACEBACK = [
  "Traceback (most recent call last):",
  '  File "/authentik/root/middleware.py", line 312, in __call__',
  "    await self.app(scope, receive, send)",
  '  File "/ak-root/.venv/lib/python3.13/site-packages/django/core/handlers/asgi.py", line 170, in __call__',
  "    await self.handle(scope, receive, send)",
  "asyncio.exceptions.CancelledError",
].join("\n");

const STARTUP = [
  "### authentik 3 unit(s) started ###",
  "[2026-01-01 06:00:00 +0000] [31] [INFO] Booting worker with pid: 31",
];

/** Kinds of lines, the frequent ones several times. */
const KINDS: readonly Line[] = [
  accessLine,
  accessLine,
  accessLine,
  accessLine,
  routerLine,
  routerLine,
  workerLine,
  libraryLine,
  invalidLogin,
];

/** One in so many is not JSON at all. */
const PLAIN_EVERY = 40;

export class NoiseLines {
  readonly random: Random;
  readonly scene: Scene;
  readonly line: string;
  readonly #share: number;
  readonly #clock = new Timestamps();

  constructor({ seed, noise, line }: CheckedOptions, scene: Scene) {
    this.random = new Random(seed, "noise");
    this.scene = scene;
    this.line = line;
    this.#share = noise;
  }

  /** What is written before the next event. */
  *before(): Generator<string, void, void> {
    while (this.random.chance(this.#share)) {
      const isPlain = this.random.below(PLAIN_EVERY) === 0;
      yield isPlain ? this.random.pick([TRACEBACK, ...STARTUP]) : this.random.pick(KINDS)(this);
    }
  }

  /** The event's time, without an offset. */
  time(): string {
    return this.#clock.write(this.scene.micros, false);
  }

  /** What Python's structured lines have in common within a request. */
  common(id: string): Record<string, Json> {
    const { brand, world } = this.scene;
    return {
      auth_via: "unauthenticated",
      domain_url: brand.host,
      host: brand.host,
      level: "info",
      pid: this.random.pick(world.serverPids),
      request_id: id,
      schema_name: "public",
      timestamp: this.time(),
    };
  }
}

/** Half of them belong to the request of the event that follows. */
function accessLine(noise: NoiseLines): string {
  const { random, scene } = noise;
  const isSame = scene.hasRequest && random.chance(0.5);
  return write({
    ...noise.common(isSame ? scene.requestId.slice(1, -1) : random.key()),
    event: random.pick(PATHS),
    logger: "authentik.asgi",
    method: random.pick(["GET", "GET", "POST"]),
    remote: scene.client.address,
    runtime: 8 + random.below(400),
    scheme: "https",
    status: random.pick([200, 200, 200, 302, 403, 404]),
    user: random.chance(0.5) ? scene.person.username : "",
    user_agent: scene.client.agent,
  });
}

/** The front: written in Go, and from 2026.8 in Rust. */
function routerLine(noise: NoiseLines): string {
  const { random, scene, line } = noise;
  if (since(line, "2026.8"))
    return JSON.stringify({
      timestamp: noise.time(),
      level: "info",
      event: random.pick(PATHS),
      pid: 1,
      thread_id: `ThreadId(${2 + random.below(8)})`,
      thread_name: "tokio-runtime-worker",
      target: "ak_axum::tracing",
      status: 200,
      runtime: random.below(300),
      remote: scene.client.address,
      method: "GET",
    });
  return JSON.stringify({
    event: random.pick(PATHS),
    host: scene.brand.host,
    level: "info",
    logger: "authentik.router",
    method: "GET",
    remote: scene.client.address,
    runtime: `${random.below(300)}.${100 + random.below(900)}`,
    status: 200,
    timestamp: `${noise.time().slice(0, 19)}Z`,
    user_agent: scene.client.agent,
  });
}

/** The background worker: Celery up to 2025.6, then Dramatiq. */
function workerLine(noise: NoiseLines): string {
  const { random, scene, line } = noise;
  const isCelery = !since(line, "2025.8");
  const task = "authentik.outposts.tasks.outpost_service_connection_monitor";
  return write({
    domain_url: null,
    event: isCelery ? "Task finished" : "Task finished successfully",
    level: "info",
    logger: isCelery ? "authentik.root.celery" : "authentik.tasks.middleware",
    pid: scene.world.workerPid,
    schema_name: "public",
    ...(isCelery ? { state: "SUCCESS", task_name: task } : { actor_name: task }),
    task_id: random.key(),
    timestamp: noise.time(),
  });
}

/** Plain loggers of libraries count seconds. */
function libraryLine({ random, scene }: NoiseLines): string {
  return JSON.stringify({
    event: random.pick(["Loaded config", "connection established", "Starting gunicorn 23.0.0"]),
    level: "info",
    logger: random.pick(["gunicorn.error", "django_tenants", "authentik.lib.config"]),
    timestamp: scene.micros / 1e6,
  });
}

/** Somebody typed a name that does not exist. It looks like an event and is none. */
function invalidLogin(noise: NoiseLines): string {
  const { random, scene } = noise;
  return write({
    ...noise.common(random.key()),
    action: "invalid_identifier",
    client_ip: scene.client.address,
    context: { stage: "<IdentificationStageView>" },
    event: "invalid_login",
    identifier: random.pick(["root", "admin", "jnae", "hunter2"]),
    logger: "authentik.flows.stage",
    stage: "default-authentication-identification",
    stage_view: "authentik.stages.identification.stage.IdentificationStageView",
  });
}

function since(line: string, first: string): boolean {
  const [year = 0, month = 0] = line.split(".").map(Number);
  const [firstYear = 0, firstMonth = 0] = first.split(".").map(Number);
  return year > firstYear || (year === firstYear && month >= firstMonth);
}
