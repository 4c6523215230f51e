import type { AuthenticatedMedusaRequest, MedusaRequest } from "@medusajs/framework/http";

type StoreRequest = MedusaRequest & Pick<AuthenticatedMedusaRequest, "publishable_key_context">;

/** The sales channels the request's publishable key opens; Medusa has checked the key before. */
export function salesChannelsOf(req: StoreRequest): string[] {
  return req.publishable_key_context?.sales_channel_ids ?? [];
}
