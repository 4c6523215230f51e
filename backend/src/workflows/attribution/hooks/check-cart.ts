import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { completeCartWorkflow } from "@medusajs/medusa/core-flows";
import { checkCart, findOrderOfCart } from "../steps/check-cart";

/** Of Medusa's untyped cart, what the check needs. */
const wantedCart = z
  .object({
    items: z.array(z.object({ variant_id: z.string().nullish(), quantity: z.coerce.number() })),
    shipping_address: z.object({ metadata: z.record(z.string(), z.unknown()).nullish() }).nullish(),
  })
  .transform((cart) => ({
    lines: cart.items.map((item) => ({ variantId: item.variant_id ?? null, quantity: item.quantity })),
    divisionCode: cart.shipping_address?.metadata?.division_code,
  }));

completeCartWorkflow.hooks.validate(async ({ input, cart }, { container }) => {
  const pg = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  // A completed cart is completed again by every impatient click: its packs are its own by then.
  if (await findOrderOfCart(pg, input.id)) return;
  await checkCart(pg, wantedCart.parse(cart));
});
