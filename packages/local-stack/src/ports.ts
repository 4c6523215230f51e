import { createServer } from "node:net";

function listens({ port, host }: { port: number; host: string }): Promise<number | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(null));
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(address !== null && typeof address === "object" ? address.port : null));
    });
  });
}

/**
 * A port on 127.0.0.1 that nobody listens on: the preferred one when it is free on every interface, else
 * one the system picks. Another process may still take it before it is used.
 *
 * @param preferred 1 to 65535, or 0 when any will do
 */
export async function freePort(preferred: number): Promise<number> {
  // The wildcard is tried as well: a server on 0.0.0.0 leaves 127.0.0.1 free to bind on some systems.
  if (preferred !== 0 && (await listens({ port: preferred, host: "0.0.0.0" })) !== null) {
    const port = await listens({ port: preferred, host: "127.0.0.1" });
    if (port !== null) return port;
  }
  const port = await listens({ port: 0, host: "127.0.0.1" });
  if (port === null) throw new Error("no free port on 127.0.0.1");
  return port;
}
