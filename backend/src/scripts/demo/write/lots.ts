import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { packsIn } from "@xieshou/attribution";
import { sha256Hex } from "../../../lib/crypto";
import { SUPPLY_MODULE } from "../../../modules/supply";
import type { LotInput } from "../../../modules/supply/lots";
import type SupplyModuleService from "../../../modules/supply/service";
import { eveningOf } from "../calendar";
import { inventLots, type DemoLot } from "../harvest";
import { KIND_FACTS } from "../kind-facts";
import { Random } from "../random";
import type { WrittenProduct, WrittenVariant } from "./products";
import { connection } from "./connection";

/** Transactions at once; each lot is one. */
const LANES = 4;

/**
 * Records the lots of every variant sold from lots, through the function a cooperative's own entry goes
 * through, and stocks every variant. @returns how many lots
 */
export async function writeLots(
  container: MedusaContainer,
  input: { products: readonly WrittenProduct[]; until: string },
): Promise<number> {
  const supply: SupplyModuleService = container.resolve(SUPPLY_MODULE);
  const pg = connection(container);
  const crops = input.products.flatMap((product) =>
    product.variants.map((variant) => cropOf({ product, variant }, input.until)),
  );
  const lots = crops.flatMap(({ lots: cropLots }) => cropLots);
  const waiting = lots.values();
  const lane = async () => {
    for (const lot of waiting) await pg.transaction((trx) => supply.insertLot(trx, lot));
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  await container.resolve(Modules.INVENTORY).createInventoryLevels(
    crops.map(({ locationId, inventoryItemId, packs }) => ({
      inventory_item_id: inventoryItemId,
      location_id: locationId,
      stocked_quantity: packs,
    })),
  );
  return lots.length;
}

interface WrittenCrop {
  inventoryItemId: string;
  locationId: string;
  packs: number;
  lots: LotInput[];
}

function cropOf(
  { product, variant }: { product: WrittenProduct; variant: WrittenVariant },
  until: string,
): WrittenCrop {
  const { cooperative, entry } = product;
  const [, packGrams, priceFen] = variant.pack;
  const facts = KIND_FACTS[entry.kind];
  const place = { inventoryItemId: variant.inventoryItemId, locationId: cooperative.stockLocationId };
  if (packGrams === null) return { ...place, packs: stockWithoutLots(variant.sku), lots: [] };
  const invented = inventLots({
    sku: variant.sku,
    packGrams,
    priceFen,
    months: entry.months ?? facts.months,
    shelfLifeDays: facts.shelfLifeDays,
    households: cooperative.households.length,
    until,
  });
  const lots = invented.map((lot, index) =>
    toLotInput(lot, { product, variant, key: `seed-${variant.sku}-${index}` }),
  );
  const packs = lots.reduce((sum, lot) => sum + packsIn(gramsOf(lot), packGrams), 0);
  return { ...place, packs, lots };
}

/** What can be made or hosted in a year. */
function stockWithoutLots(sku: string): number {
  return new Random(`stock/${sku}`).int(60, 180);
}

function gramsOf(lot: LotInput): number {
  return lot.contributions.reduce((sum, { grams }) => sum + grams, 0);
}

function toLotInput(
  lot: DemoLot,
  { product, variant, key }: { product: WrittenProduct; variant: WrittenVariant; key: string },
): LotInput {
  const { cooperative } = product;
  const content = {
    variantId: variant.variantId,
    villageCode: cooperative.village.code,
    harvestedOn: lot.harvestedOn,
    grade: lot.grade,
    certificateNo: lot.certificateNo,
    contributions: lot.contributions.map(({ householdNo, grams, priceFenPerKg }) => ({
      householdId: householdNo === null ? null : (cooperative.households[householdNo]?.id ?? null),
      grams,
      priceFenPerKg,
    })),
  };
  return {
    ...content,
    cooperativeId: cooperative.id,
    idempotencyKey: key,
    requestHash: sha256Hex(JSON.stringify(content)),
    recordedBy: cooperative.clerkId,
    recordedAt: eveningOf(lot.recordedOn),
    isExample: true,
  };
}
