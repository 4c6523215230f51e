import type Medusa from "@medusajs/js-sdk";
import { selectOne } from "./world";

/** What an operator does to one order through Medusa's standard admin API. */
export class Operator {
  constructor(
    private readonly admin: Medusa,
    private readonly orderId: string,
  ) {}

  /** Captures the whole payment. */
  async capture(): Promise<void> {
    await this.admin.admin.payment.capture(await this.paymentId(), {});
  }

  /** @param refund amount in fen; a note may name the line it is for */
  async refund(refund: { amountFen: number; note?: string }): Promise<void> {
    const { amountFen, note } = refund;
    await this.admin.admin.payment.refund(await this.paymentId(), { amount: amountFen / 100, note });
  }

  /** Packs and ships units of a line in one parcel. @returns the parcel's id */
  async ship(items: { id: string; quantity: number }[]): Promise<string> {
    const known = new Set(await this.parcelIds());
    await this.admin.admin.order.createFulfillment(this.orderId, {
      items,
      location_id: await this.locationId(),
    });
    const parcelId = (await this.parcelIds()).find((id) => !known.has(id));
    if (!parcelId) throw new Error(`no parcel was made of order ${this.orderId}`);
    await this.admin.admin.order.createShipment(this.orderId, parcelId, { items, labels: [] });
    return parcelId;
  }

  /** Marks a parcel as delivered. */
  async deliver(parcelId: string): Promise<void> {
    await this.admin.admin.order.markAsDelivered(this.orderId, parcelId);
  }

  /** Takes units of a delivered line back into the cooperative's stock. */
  async takeBack(items: { id: string; quantity: number }[]): Promise<void> {
    const location_id = await this.locationId();
    const returns = this.admin.admin.return;
    const { return: made } = await returns.initiateRequest({ order_id: this.orderId, location_id });
    await returns.addReturnItem(made.id, { items });
    await returns.confirmRequest(made.id, {});
    await returns.initiateReceive(made.id, {});
    await returns.receiveItems(made.id, { items });
    await returns.confirmReceive(made.id, {});
  }

  async cancel(): Promise<void> {
    await this.admin.admin.order.cancel(this.orderId);
  }

  private async paymentId(): Promise<string> {
    const fields = "id,payment_collections.payments.id";
    const { order } = await this.admin.admin.order.retrieve(this.orderId, { fields });
    const paymentId = order.payment_collections?.[0]?.payments?.[0]?.id;
    if (!paymentId) throw new Error(`order ${this.orderId} has no payment`);
    return paymentId;
  }

  private async parcelIds(): Promise<string[]> {
    const { order } = await this.admin.admin.order.retrieve(this.orderId, { fields: "id,*fulfillments" });
    return (order.fulfillments ?? []).map((parcel) => parcel.id);
  }

  private async locationId(): Promise<string> {
    const { id } = await selectOne<{ id: string }>(
      `select c.stock_location_id as id from attribution_plan p join cooperative c on c.id = p.cooperative_id
        where p.order_id = ? limit 1`,
      [this.orderId],
    );
    return id;
  }
}
