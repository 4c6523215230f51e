import type { MedusaContainer } from "@medusajs/framework/types";
import { newId } from "../../../lib/ids";
import { inventCertificate } from "../certificates";
import { KIND_FACTS } from "../kind-facts";
import { inventShareRules } from "../share-rules";
import type { WrittenProduct } from "./products";
import { connection } from "./connection";

/** Rules hold from here on: before any sale that is simulated. */
const RULES_FROM = "2025-01-01";

/** Writes listings, their variants, and the share rules of what has no lots. */
export async function writeListings(
  container: MedusaContainer,
  input: { products: readonly WrittenProduct[]; today: string },
): Promise<void> {
  const listings = input.products.map((product) => ({ product, id: newId("lst") }));
  const variants = listings.flatMap(({ product, id }) =>
    product.variants.map(({ variantId, inventoryItemId, pack: [, grams] }) => ({
      id: newId("lsv"),
      listing_id: id,
      variant_id: variantId,
      inventory_item_id: inventoryItemId,
      pack_grams: grams,
    })),
  );
  await connection(container).transaction(async (trx) => {
    await trx.batchInsert(
      "listing",
      listings.map(({ product, id }) => ({ id, ...listingColumns(product, input.today) })),
    );
    await trx.batchInsert("listing_variant", variants);
    await trx.batchInsert("share_rule", input.products.flatMap(shareRuleRows));
  });
}

function listingColumns({ productId, entry, cooperative }: WrittenProduct, today: string) {
  const { code } = cooperative.village;
  const facts = KIND_FACTS[entry.kind];
  const certificate = inventCertificate({ handle: entry.handle, county: code.slice(0, 6), today });
  return {
    product_id: productId,
    cooperative_id: cooperative.id,
    village_code: code,
    product_class: facts.productClass,
    certificate_no: certificate?.number ?? null,
    certificate_valid_from: certificate?.validFrom ?? null,
    certificate_valid_to: certificate?.validTo ?? null,
    harvest_months: JSON.stringify(entry.months ?? facts.months),
    no_reason_return: facts.noReasonReturn,
    storage: facts.storage,
    shelf_life_days: facts.shelfLifeDays,
    is_example: true,
  };
}

function shareRuleRows({ entry, cooperative, variants }: WrittenProduct) {
  const { households, village } = cooperative;
  const { productClass } = KIND_FACTS[entry.kind];
  const rules = inventShareRules({ handle: entry.handle, productClass, households: households.length });
  return variants
    .filter(({ pack: [, grams] }) => grams === null)
    .flatMap(({ variantId }) =>
      rules.map(({ householdNo, basisPoints, evidenceClass }) => ({
        id: newId("srl"),
        variant_id: variantId,
        village_code: village.code,
        household_id: householdNo === null ? null : (households[householdNo]?.id ?? null),
        kind: householdNo === null ? "collective" : "household",
        basis_points: basisPoints,
        evidence_class: evidenceClass,
        valid_from: RULES_FROM,
        valid_to: null,
      })),
    );
}
