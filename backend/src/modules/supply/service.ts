import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { MedusaService } from "@medusajs/framework/utils";
import "../../lib/pg-dates";
import * as lotRows from "./lot-rows";
import * as lots from "./lots";
import { Listing } from "./models/listing";
import { ListingVariant } from "./models/listing-variant";
import { ShareRule } from "./models/share-rule";
import { openPacks } from "./packs";
import { pickForLines, type PickedLine, type WantedLine } from "./picks";
import { releasePicks, type ReleasedPick, type ReleaseInput } from "./releases";

/**
 * Listings and share rules have generated methods; lots have none: they come in, move and close only through
 * the functions below, whose writing ones join the caller's transaction.
 */
export default class SupplyModuleService extends MedusaService({ Listing, ListingVariant, ShareRule }) {
  private readonly pg: Knex;

  constructor(container: { __pg_connection__: Knex }) {
    super(...arguments);
    this.pg = container.__pg_connection__;
  }

  /** See `insertLot`. */
  insertLot(trx: Knex.Transaction, input: lots.LotInput): Promise<{ lot: lotRows.Lot; isNew: boolean }> {
    return lots.insertLot(trx, input);
  }

  /** See `recordedLot`. */
  recordedLot(request: lots.LotRequest): Promise<lotRows.Lot | null> {
    return lots.recordedLot(this.pg, request);
  }

  /** See `closeLot`. */
  closeLot(
    trx: Knex.Transaction,
    input: { lotId: string; cooperativeId: string; reason: string },
  ): Promise<{ lot: lotRows.Lot; isClosedNow: boolean }> {
    return lots.closeLot(trx, input);
  }

  /** See `pickForLines`. */
  pickForLines(
    trx: Knex.Transaction,
    wanted: { orderId: string; lines: readonly WantedLine[]; day: string },
  ): Promise<PickedLine[]> {
    return pickForLines(trx, wanted);
  }

  /** See `releasePicks`. */
  releasePicks(trx: Knex.Transaction, input: ReleaseInput): Promise<ReleasedPick[]> {
    return releasePicks(trx, input);
  }

  /** See `openPacks`. */
  openPacks(variantIds: readonly string[]): Promise<Map<string, number>> {
    return openPacks(this.pg, variantIds);
  }

  /** See `findLot`. */
  findLot(scope: { lotId: string; cooperativeId: string }): Promise<lotRows.Lot | null> {
    return lotRows.findLot(this.pg, scope);
  }

  /** See `listLots`. */
  listLots(page: {
    cooperativeId: string;
    limit: number;
    offset: number;
  }): Promise<{ lots: lotRows.Lot[]; count: number }> {
    return lotRows.listLots(this.pg, page);
  }

  /** See `listOpenLots`. */
  listOpenLots(variantIds: readonly string[]): Promise<lotRows.Lot[]> {
    return lotRows.listOpenLots(this.pg, variantIds);
  }

  /** See `listContributions`. */
  listContributions(lotIds: readonly string[]): Promise<lotRows.Contribution[]> {
    return lotRows.listContributions(this.pg, lotIds);
  }
}
