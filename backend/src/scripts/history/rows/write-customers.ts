import { BUYER_CHANNELS, type Catalogue } from "../catalogue";
import type { IdMaker } from "../ids";
import type { PlannedOrder } from "../plan-history";
import { stamps } from "./amounts";
import type { RowBook } from "./row-book";

interface CustomerContext {
  book: RowBook;
  ids: IdMaker;
  catalogue: Catalogue;
}

/**
 * Writes those buyers who ordered, as the guests Medusa makes of them; institutions join the customer group of
 * their channel. @returns customer ids by buyer number
 */
export function writeCustomers(
  orders: readonly PlannedOrder[],
  context: CustomerContext,
): Map<number, string> {
  const { book, ids, catalogue } = context;
  const groupIds = withMissingGroups(orders, context);
  const customerIds = new Map<number, string>();
  for (const { buyer, at } of orders) {
    if (customerIds.has(buyer.no)) continue;
    const id = ids.make("cus", at);
    customerIds.set(buyer.no, id);
    book.add("customer", {
      id,
      email: buyer.email,
      company_name: buyer.company,
      has_account: false,
      ...stamps(at),
    });
    const groupId = groupIds.get(buyer.channel);
    if (!groupId) continue;
    book.add("customer_group_customer", {
      id: ids.make("cusgc", at),
      customer_id: id,
      customer_group_id: groupId,
      created_by: catalogue.operatorId,
      ...stamps(at),
    });
  }
  return customerIds;
}

const GROUP_NAMES = { enterprise: "企业采购", union: "工会采购", budget_unit: "预算单位采购" };

/** The ledger reads an institution's channel from its group: a channel nobody made a group for gets one. */
function withMissingGroups(
  orders: readonly PlannedOrder[],
  { book, ids, catalogue }: CustomerContext,
): Map<string, string> {
  const groupIds = new Map<string, string>(catalogue.groupIds);
  const [first] = orders;
  for (const channel of BUYER_CHANNELS) {
    if (channel === "person" || groupIds.has(channel) || !first) continue;
    const id = ids.make("cusgroup", first.at);
    groupIds.set(channel, id);
    book.add("customer_group", {
      id,
      name: GROUP_NAMES[channel],
      metadata: { channel, is_example: true },
      created_by: catalogue.operatorId,
      ...stamps(first.at),
    });
  }
  return groupIds;
}
