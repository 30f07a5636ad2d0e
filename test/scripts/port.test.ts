import { type AddressInfo, createServer } from "node:net";
import { expect, test } from "vitest";
import { portIsTaken } from "../../scripts/port.mjs";

/** A port on which a server has listened, after what was to be done while it did. */
async function listen(whileListening: (port: number) => Promise<void>) {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as AddressInfo;
  await whileListening(port);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

test("a port on which a server listens is taken", async () => {
  await listen(async (port) => expect(await portIsTaken(port)).toBe(true));
});

test("a port whose server has gone is free", async () => {
  const port = await listen(async () => undefined);
  expect(await portIsTaken(port)).toBe(false);
});
