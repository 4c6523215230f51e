import "server-only";
import type { ErrorDetail } from "@xieshou/contracts";
import type { z } from "zod";
import { ApiError } from "./api-error";
import { env } from "./env";

/** One request to the backend and the contract its answer must satisfy. */
export interface ApiCall<Schema extends z.ZodType> {
  path: string;
  schema: Schema;
  method?: "GET" | "POST" | "DELETE";
  query?: Record<string, string | number | undefined>;
  body?: unknown;
  /** Token of a cooperative's member or an official; store routes need none. */
  token?: string;
  headers?: Record<string, string>;
}

const TIMEOUT_MS = 20_000;

/**
 * Asks the backend and parses the answer with its contract.
 * @throws ApiError when it refuses or cannot be reached; ZodError when the answer breaks the contract
 */
export async function callApi<Schema extends z.ZodType>(call: ApiCall<Schema>): Promise<z.infer<Schema>> {
  const response = await send(call);
  return call.schema.parse(await response.json());
}

/**
 * Asks the backend and hands back the open answer, for files that are passed through as they come.
 * @throws ApiError like {@link callApi}
 */
export async function openApi(call: Omit<ApiCall<z.ZodType>, "schema">): Promise<Response> {
  return send(call);
}

async function send(call: Omit<ApiCall<z.ZodType>, "schema">): Promise<Response> {
  const { MEDUSA_BACKEND_URL, MEDUSA_PUBLISHABLE_KEY } = env();
  const url = new URL(call.path, MEDUSA_BACKEND_URL);
  for (const [name, value] of Object.entries(call.query ?? {})) {
    if (value !== undefined) url.searchParams.set(name, String(value));
  }
  const headers: Record<string, string> = {
    "x-publishable-api-key": MEDUSA_PUBLISHABLE_KEY,
    ...call.headers,
  };
  if (call.token) headers.authorization = `Bearer ${call.token}`;
  if (call.body !== undefined) headers["content-type"] = "application/json";

  const response = await fetch(url, {
    method: call.method ?? "GET",
    headers,
    body: call.body === undefined ? undefined : JSON.stringify(call.body),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  }).catch((cause: unknown) => {
    throw new ApiError({ status: 0, message: `backend unreachable: ${String(cause)}` });
  });
  if (!response.ok) throw await toApiError(response);
  return response;
}

async function toApiError(response: Response): Promise<ApiError> {
  const text = await response.text();
  const body = parseJson(text);
  return new ApiError({
    status: response.status,
    message: typeof body.message === "string" ? body.message : `HTTP ${response.status}`,
    code: body.code,
    type: body.type,
    details: Array.isArray(body.details) ? body.details.filter(isDetail) : [],
  });
}

function parseJson(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : {};
  } catch {
    return {};
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function isDetail(value: unknown): value is ErrorDetail {
  return (
    isRecord(value) &&
    typeof value.path === "string" &&
    typeof value.message === "string" &&
    isRecord(value.messages) &&
    typeof value.messages.en === "string"
  );
}
