import type { Knex } from "@medusajs/framework/mikro-orm/knex";

/** Units by which an inventory level moves. */
interface LevelChange {
  stocked: number;
  reserved: number;
}

/** Adds up what a year of orders does to Medusa's inventory levels, and applies it in one statement. */
export class StockChanges {
  private readonly levels = new Map<string, LevelChange & { inventoryItemId: string; locationId: string }>();

  add(level: { inventoryItemId: string; locationId: string }, change: Partial<LevelChange>): void {
    const key = `${level.inventoryItemId}@${level.locationId}`;
    const before = this.levels.get(key) ?? { ...level, stocked: 0, reserved: 0 };
    this.levels.set(key, {
      ...before,
      stocked: before.stocked + (change.stocked ?? 0),
      reserved: before.reserved + (change.reserved ?? 0),
    });
  }

  async apply(trx: Knex.Transaction): Promise<void> {
    const changes = [...this.levels.values()].map((level) => ({
      item: level.inventoryItemId,
      location: level.locationId,
      stocked: level.stocked,
      reserved: level.reserved,
    }));
    await trx.raw(
      `update inventory_level as l set
         stocked_quantity = l.stocked_quantity + c.stocked,
         raw_stocked_quantity = ${rawSum("l.stocked_quantity + c.stocked")},
         reserved_quantity = l.reserved_quantity + c.reserved,
         raw_reserved_quantity = ${rawSum("l.reserved_quantity + c.reserved")},
         updated_at = now()
       from json_to_recordset(?::json) as c(item text, location text, stocked numeric, reserved numeric)
       where l.inventory_item_id = c.item and l.location_id = c.location and l.deleted_at is null`,
      [JSON.stringify(changes)],
    );
  }
}

function rawSum(expression: string): string {
  return `jsonb_build_object('value', (${expression})::text, 'precision', 20)`;
}
