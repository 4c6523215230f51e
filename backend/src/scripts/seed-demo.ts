import path from "node:path";
import type { ExecArgs, MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { today } from "../lib/clock";
import { env } from "../lib/env";
import "../lib/pg-dates";
import { toPictures } from "./demo/art/picture";
import { VILLAGES } from "./demo/data";
import { demoFile, writeDemoFile } from "./demo/demo-file";
import { demoDrawings } from "./demo/drawings";
import { Stopwatch } from "./demo/stopwatch";
import { writeLogins, writeOfficials, writeOperator } from "./demo/write/accounts";
import { writeCooperatives } from "./demo/write/cooperatives";
import { connection } from "./demo/write/connection";
import { writeHouseholds } from "./demo/write/households";
import { writeListings } from "./demo/write/listings";
import { writeLots } from "./demo/write/lots";
import { writeDivisions, writePairings, writeVillages } from "./demo/write/places";
import { uploadPictures, writeProducts } from "./demo/write/products";
import { noteSeeded, readPublishableKey, seededOn, writeShop } from "./demo/write/shop";
import { writeSites } from "./demo/write/sites";
import { addDays } from "./history/calendar";
import { simulateHistory } from "./simulate-history";

const ORDERS = 2_200;

/**
 * Fills an empty market with the demo: real divisions and pairings, and invented cooperatives, people, goods
 * and a year of sales. On a market that holds the demo it only writes the file of log-ins again.
 *
 *     npx medusa exec ./src/scripts/seed-demo.ts [file of log-ins]
 *
 * The file is `demo.json` beside the folder of pictures unless named.
 *
 * @throws Error when an earlier run was cut short: nobody could tell what is missing
 */
export default async function seedDemo({ container, args }: ExecArgs): Promise<void> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
  const watch = new Stopwatch((text) => logger.info(text));
  const [file = path.join(path.dirname(env().staticDir), "demo.json")] = args;
  if (await seededOn(container)) logger.info("the demo is there already");
  else await seedMarket(container, watch);
  await writeDemoFile(file, demoFile(await readPublishableKey(container)));
  logger.info(`log-ins in ${file}; ${watch.total()} s`);
}

async function seedMarket(container: MedusaContainer, watch: Stopwatch): Promise<void> {
  if (await connection(container)("pairing").first("id")) {
    throw new Error("The demo is only half there: start afresh with `npm run demo -- --reset`.");
  }
  const [day, until] = [today(), addDays(today(), -1)];
  const folder = path.join(env().staticDir, "drawn");
  // Pictures take the threads of the pool while the database is busy with what needs none of them.
  const [pictures, ground] = await Promise.all([
    watch.measure("pictures", () => toPictures(demoDrawings(VILLAGES), folder)),
    writeGround(container, { watch, day }),
  ]);
  const { shop, cooperatives, members, operatorId } = ground;
  const pictureUrls = await uploadPictures(container, pictures);
  const products = await watch.measure("products", () =>
    writeProducts(container, { cooperatives, shop, pictureUrls }),
  );
  await watch.measure("listings", () => writeListings(container, { products, today: day }));
  await watch.measure("lots", () => writeLots(container, { products, until }));
  const officials = await writeOfficials(container);
  await watch.measure("log-ins", () => writeLogins(container, { operatorId, officials, members }));
  await watch.measure(
    "history",
    async () => (await simulateHistory(container, { orders: ORDERS, until })).orders,
  );
  await noteSeeded(container, day);
}

/** Everything products stand on: places, people, the shop, and the cooperatives with their sites. */
async function writeGround(container: MedusaContainer, { watch, day }: { watch: Stopwatch; day: string }) {
  const pg = connection(container);
  await watch.measure("divisions", () => writeDivisions(pg));
  await watch.measure("pairings", () => writePairings(pg));
  await watch.measure("villages", () => writeVillages(pg, VILLAGES));
  const households = await watch.measure("households", () => writeHouseholds(container, VILLAGES));
  const operatorId = await writeOperator(container);
  const shop = await watch.measure("shop", () => writeShop(container));
  const { salesChannelId } = shop;
  const sites = await watch.measure("sites", () =>
    writeSites(container, { villages: VILLAGES, salesChannelId }),
  );
  const written = await watch.measure("cooperatives", () =>
    writeCooperatives(container, { villages: VILLAGES, sites, households, today: day }),
  );
  return { ...written, shop, operatorId };
}
