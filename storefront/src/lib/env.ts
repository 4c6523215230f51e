import { z } from "zod";

const schema = z.object({
  MEDUSA_BACKEND_URL: z.url(),
  MEDUSA_PUBLISHABLE_KEY: z.string().min(1),
  REVALIDATE_SECRET: z.string().min(16).optional(),
});

export type Env = z.infer<typeof schema>;

let parsed: Env | undefined;

/**
 * The storefront's settings, read once.
 * @throws Error with one sentence that names what is missing or wrong
 */
export function env(): Env {
  if (parsed) return parsed;
  const result = schema.safeParse(process.env);
  if (!result.success) {
    const names = [...new Set(result.error.issues.map((issue) => issue.path.join(".")))].join(", ");
    throw new Error(`The storefront cannot start: set ${names} in its environment (see .env.example).`);
  }
  parsed = result.data;
  return parsed;
}

/** True while `next build` prerenders: the only time at which a missing backend is expected. */
export function isBuildPhase(): boolean {
  return process.env.NEXT_PHASE === "phase-production-build";
}

/** True under `next dev`, whose client needs `eval` and web sockets. */
export function isDevelopment(): boolean {
  return process.env.NODE_ENV === "development";
}
