import { freePort } from "./ports";

/** Ports of the servers of one stack, all on loopback. */
export interface Ports {
  readonly backend: number;
  readonly storefront: number;
}

const USUAL: Ports = { backend: 9000, storefront: 8000 };

/** The usual ports where they are free, others where they are taken. */
export async function usualPorts(): Promise<Ports> {
  return { backend: await freePort(USUAL.backend), storefront: await freePort(USUAL.storefront) };
}

/** Two ports that happen to be free, for a stack nobody has to remember. */
export async function anyPorts(): Promise<Ports> {
  return { backend: await freePort(0), storefront: await freePort(0) };
}

/** The address servers call each other by. */
export const loopback = (port: number) => `http://127.0.0.1:${port}`;

/** The address people are given. */
export const local = (port: number) => `http://localhost:${port}`;

/** Both ways to write a loopback origin, as CORS compares text. */
export const origins = (...ports: number[]) =>
  ports.flatMap((port) => [local(port), loopback(port)]).join(",");
