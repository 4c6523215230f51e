import type { MedusaRequest } from "@medusajs/framework/http";
import { type z } from "@medusajs/framework/zod";
import { parseContract, plainText, type ErrorCode } from "@xieshou/contracts";
import { MarketError } from "../../lib/errors";

/** Parses the query string by its contract. @throws MarketError `invalid_request` with every fault */
export function parseQuery<S extends z.ZodType>(req: MedusaRequest, schema: S): z.output<S> {
  return parse(schema, req.query);
}

/** Parses the body by its contract. @throws MarketError `invalid_request` with every fault */
export function parseBody<S extends z.ZodType>(req: MedusaRequest, schema: S): z.output<S> {
  return parse(schema, req.body);
}

const pathPart = plainText(120).min(1);

/**
 * Reads a part of the path, such as `:id`. What cannot be an id answers as an unknown one does: nothing of
 * ours has it.
 * @throws MarketError with the code given
 */
export function parsePathPart(req: MedusaRequest, part: { name: string; orElse: ErrorCode }): string {
  const parsed = pathPart.safeParse(req.params[part.name]);
  if (!parsed.success) throw new MarketError(part.orElse);
  return parsed.data;
}

function parse<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const parsed = parseContract(schema, input);
  if (!parsed.ok) throw new MarketError("invalid_request", parsed.details);
  return parsed.value;
}
