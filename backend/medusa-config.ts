import { defineConfig } from "@medusajs/framework/utils";
import { env } from "./src/lib/env";
import { linkStaticFolder } from "./src/lib/static-folder";

const { backendUrl, redisUrl, staticDir, ...settings } = env();
const isPlainHttp = backendUrl.startsWith("http:");

linkStaticFolder({ staticDir, serverDir: __dirname });

/** With Redis several processes share events, workflows, locks and sessions; without it there is one process. */
const redisModules = redisUrl
  ? [
      { resolve: "@medusajs/medusa/event-bus-redis", options: { redisUrl } },
      { resolve: "@medusajs/medusa/workflow-engine-redis", options: { redis: { redisUrl } } },
      { resolve: "@medusajs/medusa/cache-redis", options: { redisUrl } },
      {
        resolve: "@medusajs/medusa/locking",
        options: {
          providers: [
            {
              resolve: "@medusajs/medusa/locking-redis",
              id: "locking-redis",
              is_default: true,
              options: { redisUrl },
            },
          ],
        },
      },
    ]
  : [];

export default defineConfig({
  projectConfig: {
    databaseUrl: settings.databaseUrl,
    redisUrl,
    http: {
      storeCors: settings.storeCors,
      adminCors: settings.adminCors,
      authCors: settings.authCors,
      jwtSecret: settings.jwtSecret,
      cookieSecret: settings.cookieSecret,
      authMethodsPerActor: {
        user: ["emailpass"],
        customer: ["emailpass"],
        cooperative: ["emailpass"],
        official: ["emailpass"],
      },
    },
    // A browser drops a Secure cookie that came over plain http: the session would never start.
    ...(isPlainHttp ? { cookieOptions: { secure: false, sameSite: "lax" as const } } : {}),
  },
  admin: { disable: false, backendUrl: "/" },
  modules: [
    {
      resolve: "@medusajs/medusa/file",
      options: {
        providers: [
          {
            resolve: "@medusajs/medusa/file-local",
            id: "local",
            options: {
              upload_dir: staticDir,
              private_upload_dir: staticDir,
              backend_url: `${backendUrl}/static`,
            },
          },
        ],
      },
    },
    { resolve: "./src/modules/beneficiary", options: { householdKeys: settings.householdKeys } },
    { resolve: "./src/modules/cooperative" },
    { resolve: "./src/modules/supply" },
    { resolve: "./src/modules/attribution" },
    { resolve: "./src/modules/official" },
    { resolve: "./src/modules/report" },
    { resolve: "./src/modules/audit" },
    ...redisModules,
  ],
});
