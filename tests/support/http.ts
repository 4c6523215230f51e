import { ERRORS, type ErrorBody, type ErrorCode } from "@xieshou/contracts";
import { expect } from "vitest";
import type { z } from "zod";
import { stackEnv } from "./env";

/** What a server answered; `body` is undefined when it was no JSON. */
export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  body: unknown;
}

export interface Ask {
  /** Bearer token of an actor. */
  token?: string | null;
  /** Sent as JSON; `rawBody` is sent as it is. */
  body?: unknown;
  rawBody?: string;
  headers?: Record<string, string>;
}

/** Asks the market: `ask("GET /store/divisions")`. Store routes get the publishable key by themselves. */
export async function ask(route: string, options: Ask = {}): Promise<Answer> {
  const [method = "GET", path = "/"] = route.split(/ (.*)/);
  const { backendUrl, publishableKey } = stackEnv();
  const hasBody = options.body !== undefined || options.rawBody !== undefined;
  const response = await fetch(`${backendUrl}${path}`, {
    method,
    headers: {
      ...(path.startsWith("/store") ? { "x-publishable-api-key": publishableKey } : {}),
      ...(options.token ? { authorization: `Bearer ${options.token}` } : {}),
      ...(hasBody ? { "content-type": "application/json" } : {}),
      ...options.headers,
    },
    body: options.rawBody ?? (options.body === undefined ? undefined : JSON.stringify(options.body)),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, body: parseJson(text) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Expects exactly what the contract says: nothing missing, and nothing more than it names. */
export function expectContract<S extends z.ZodType>(answer: Answer, schema: S, status = 200): z.output<S> {
  expect({ status: answer.status, body: answer.body }).toMatchObject({ status });
  const parsed = schema.parse(answer.body);
  expect(answer.body).toEqual(parsed);
  return parsed;
}

/** Expects a refusal: its code, its status, both sentences; and where fields are wrong, which. */
export function expectRefusal(answer: Answer, code: ErrorCode, paths?: string[]): void {
  const { status, zh, en } = ERRORS[code];
  expect({ status: answer.status, body: answer.body }).toMatchObject({
    status,
    body: { code, message: zh, messages: { "zh-CN": zh, en } },
  });
  if (!paths) return;
  const { details = [] } = answer.body as ErrorBody;
  expect(details.map((detail) => detail.path)).toEqual(paths);
  for (const detail of details) {
    expect(detail.messages["zh-CN"]).toMatch(/\p{Script=Han}/u);
    expect(detail.messages.en).not.toBe("");
  }
}

const tokens = new Map<string, Promise<string>>();

export type ActorType = "user" | "customer" | "cooperative" | "official";

/** The log-ins of the demo's seed. */
export const DEMO = {
  admin: "admin@xieshou.example",
  west: "west@xieshou.example",
  east: "east@xieshou.example",
  clerk: "clerk@xieshou.example",
  password: "xieshou-demo",
} as const;

/** Logs in, once per person and test file. @returns the bearer token */
export function login(actorType: ActorType, email: string): Promise<string> {
  const key = `${actorType} ${email}`;
  const known = tokens.get(key) ?? requestToken(actorType, email);
  tokens.set(key, known);
  return known;
}

async function requestToken(actorType: ActorType, email: string): Promise<string> {
  const answer = await ask(`POST /auth/${actorType}/emailpass`, { body: { email, password: DEMO.password } });
  return tokenOf(answer);
}

/** Reads the token of an answer of Medusa's auth routes. */
export function tokenOf(answer: Answer): string {
  const { token } = answer.body as { token?: string };
  if (answer.status !== 200 || !token) throw new Error(`no token: ${answer.status} ${answer.text}`);
  return token;
}

/** Waits until `probe` no longer throws; its last failure is thrown after the deadline. */
export async function eventually<T>(probe: () => Promise<T>, deadlineMs = 45_000): Promise<T> {
  const deadline = Date.now() + deadlineMs;
  for (;;) {
    try {
      return await probe();
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await new Promise((resume) => setTimeout(resume, 250));
    }
  }
}
