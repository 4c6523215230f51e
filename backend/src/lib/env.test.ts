import { expect, test } from "vitest";
import { parseEnv } from "./env";

const COMPLETE = {
  DATABASE_URL: "postgres://xieshou_app@127.0.0.1:5432/xieshou",
  JWT_SECRET: "0123456789abcdef",
  COOKIE_SECRET: "0123456789abcdef",
  STORE_CORS: "http://127.0.0.1:8000",
  ADMIN_CORS: "http://127.0.0.1:9000",
  AUTH_CORS: "http://127.0.0.1:8000,http://127.0.0.1:9000",
  BACKEND_URL: "http://127.0.0.1:9000/",
  HOUSEHOLD_KEYS: `k1:${Buffer.alloc(32).toString("base64")}`,
};

test("a complete environment gives its values, and defaults for the rest", () => {
  expect(parseEnv(COMPLETE)).toMatchObject({
    databaseAppRole: "xieshou_app",
    backendUrl: "http://127.0.0.1:9000",
    redisUrl: undefined,
    sweepCron: "* * * * *",
    staticDir: expect.stringMatching(/[\\/]static$/),
  });
});

test("an empty variable counts as not set", () => {
  expect(parseEnv({ ...COMPLETE, REDIS_URL: "", SWEEP_CRON: "" })).toMatchObject({
    redisUrl: undefined,
    sweepCron: "* * * * *",
  });
});

test.each([
  ["DATABASE_URL", "mysql://localhost/xieshou", "DATABASE_URL must be a postgres:// address"],
  ["JWT_SECRET", "short", "JWT_SECRET must have at least 16 characters"],
  ["COOKIE_SECRET", undefined, "COOKIE_SECRET is missing"],
  ["BACKEND_URL", "market", "BACKEND_URL must be the http(s) address the server is reached at"],
  ["HOUSEHOLD_KEYS", undefined, "HOUSEHOLD_KEYS is missing: give <id>:<base64 of 32 bytes>"],
  ["HOUSEHOLD_KEYS", "k1:abc", "HOUSEHOLD_KEYS must be <id>:<base64 of 32 bytes>"],
  ["DATABASE_APP_ROLE", "app; drop", "DATABASE_APP_ROLE must be a plain lower-case role name"],
  ["STATIC_DIR", "uploads", "STATIC_DIR must be an absolute folder"],
])("%s set to %j is told in one sentence", (name, value, sentence) => {
  const faulty = () => parseEnv({ ...COMPLETE, [name]: value });
  expect(faulty).toThrow(sentence);
  expect(faulty).toThrow(/^The environment is not complete: [^\n]+ \(see \.env\.example\)\.$/);
});
