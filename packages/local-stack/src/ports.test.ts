import { createServer } from "node:net";
import { expect, it } from "vitest";
import { freePort } from "./ports";

function listenOn(host: string): Promise<{ port: number; close: () => void }> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, host, () => {
      const address = server.address();
      const port = typeof address === "object" && address !== null ? address.port : 0;
      resolve({ port, close: () => server.close() });
    });
  });
}

it.each(["127.0.0.1", "0.0.0.0"])("passes over a port that somebody listens on at %s", async (host) => {
  const neighbour = await listenOn(host);
  const port = await freePort(neighbour.port);
  expect(port).toBeGreaterThan(0);
  expect(port).not.toBe(neighbour.port);
  neighbour.close();
});

it("takes the wished port when it is free", async () => {
  const neighbour = await listenOn("127.0.0.1");
  neighbour.close();
  await expect.poll(() => freePort(neighbour.port)).toBe(neighbour.port);
});
