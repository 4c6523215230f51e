import { mkdir, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { ADMIN, DEMO_PASSWORD, MEMBERS, OFFICIALS } from "./accounts";

/** What other programs need to use the demo. */
export interface DemoFile {
  publishable_key: string;
  admin: { email: string; password: string };
  logins: { surface: "admin" | "cooperative" | "official"; role: string; email: string; password: string }[];
}

/** The demo's log-ins with the shop's key. */
export function demoFile(publishableKey: string): DemoFile {
  const password = DEMO_PASSWORD;
  return {
    publishable_key: publishableKey,
    admin: { email: ADMIN.email, password },
    logins: [
      { surface: "admin", role: "operator", email: ADMIN.email, password },
      ...OFFICIALS.map(({ email, side, role }) => ({
        surface: "official" as const,
        role: `${side} ${role}`,
        email,
        password,
      })),
      ...MEMBERS.map(({ email, role }) => ({ surface: "cooperative" as const, role, email, password })),
    ],
  };
}

/** Writes the file whole or not at all: programs may be waiting for it. */
export async function writeDemoFile(file: string, content: DemoFile): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(`${file}.part`, `${JSON.stringify(content, null, 2)}\n`);
  await rename(`${file}.part`, file);
}
