import { docusaurus } from "./docusaurus.mjs";
import { ensureInstall } from "./ensure-install.mjs";
import { generate } from "./generate.mjs";
import { endWithParent } from "./parent.mjs";
import { portIsTaken } from "./port.mjs";
import { ensureSiteBuild } from "./site-build.mjs";

/**
 * `npm start`: the site on this machine, from whatever state the clone is in.
 * It listens on the loopback address by number: `localhost` leads there from every machine,
 * while a server that listens on `localhost` may be there for IPv6 only.
 */
const port = Number(process.env.PORT || 3000);

endWithParent();
process.exitCode = await start();

/** @returns {Promise<number>} the exit code */
async function start() {
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    console.error(`PORT is not a port number: ${process.env.PORT}`);
    return 1;
  }
  // Asked first: installing and building take a while, and a busy port is known at once.
  if (await portIsTaken(port)) {
    console.error(`Port ${port} is in use. Choose another one: PORT=${port + 1} npm start`);
    return 1;
  }
  const ready = (await ensureInstall()) && (await generate()) && (await ensureSiteBuild());
  if (!ready) return 1;
  console.log(`Serving the site at http://localhost:${port}/ (Ctrl-C ends it)`);
  return docusaurus("serve", "--port", String(port), "--host", "127.0.0.1", "--no-open");
}
