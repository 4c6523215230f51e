import {
  errorHandler,
  type MedusaErrorHandlerFunction,
  type MedusaRequest,
  type MedusaResponse,
} from "@medusajs/framework/http";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import { ERRORS, errorBody, isErrorCode, type ErrorDetail } from "@xieshou/contracts";
import { z } from "@medusajs/framework/zod";

const OUR_ROUTES = [
  /^\/(cooperative|official)(\/|$)/i,
  /^\/store\/(divisions|catalogue)(\/|$)/i,
  /^\/store\/orders\/[^/]+\/attribution\/?$/i,
];

/** What a failure of ours looks like, also after a workflow turned it into plain data. */
const refusal = z.object({
  code: z.custom<keyof typeof ERRORS>(isErrorCode),
  type: z.string().optional(),
  details: z.array(z.custom<ErrorDetail>()).optional(),
});

/** What Express and its body parser throw before any handler of ours runs. */
const httpFailure = z.object({ status: z.int().min(400).max(499), type: z.string().optional() });

interface Answer {
  status: number;
  body: object;
}

/**
 * The error handler of all surfaces. A code of the closed list gets its status and both sentences; bodies
 * that are too large or no JSON are told so. On our own routes everything else is a defect: it is logged in
 * full and answered with nothing but that, so that no statement, stack or row leaks. The stock routes keep
 * Medusa's answers.
 */
export const answerError: MedusaErrorHandlerFunction = (error, req, res, next) => {
  if (res.headersSent) return cutOff(error, req, res);
  const answer = refusalAnswer(error) ?? httpAnswer(error, req) ?? defectAnswer(error, req);
  if (!answer) return errorHandler()(error, req, res, next);
  res.status(answer.status).json(answer.body);
};

/** A stream that broke half-way: only a cut connection tells the client that the file is not whole. */
function cutOff(error: unknown, req: MedusaRequest, res: MedusaResponse): void {
  const logger = req.scope.resolve(ContainerRegistrationKeys.LOGGER);
  logger.warn(
    `${req.method} ${req.path} broke off: ${error instanceof Error ? error.message : String(error)}`,
  );
  res.destroy();
}

function refusalAnswer(error: unknown): Answer | null {
  const parsed = refusal.safeParse(error);
  if (!parsed.success) return null;
  const { code, type, details } = parsed.data;
  return { status: ERRORS[code].status, body: errorBody(code, { type, details }) };
}

function httpAnswer(error: unknown, req: MedusaRequest): Answer | null {
  const parsed = httpFailure.safeParse(error);
  if (!parsed.success) return null;
  const { type } = parsed.data;
  if (type === "entity.too.large")
    return { status: ERRORS.body_too_large.status, body: errorBody("body_too_large") };
  if (type !== "entity.parse.failed" && !isOurs(req)) return null;
  return { status: ERRORS.invalid_request.status, body: errorBody("invalid_request") };
}

function defectAnswer(error: unknown, req: MedusaRequest): Answer | null {
  if (!isOurs(req) || isStockRefusal(error, req)) return null;
  const logger = req.scope.resolve(ContainerRegistrationKeys.LOGGER);
  logger.error(`${req.method} ${req.path} failed`, error instanceof Error ? error : new Error(String(error)));
  const message = "An unknown error occurred.";
  return { status: 500, body: { code: "unknown_error", type: "unknown_error", message } };
}

/** On the shop's routes Medusa asks for the publishable key before us, and refuses in its own words. */
function isStockRefusal(error: unknown, req: MedusaRequest): boolean {
  return /^\/store\//i.test(req.path) && error instanceof MedusaError;
}

function isOurs(req: MedusaRequest): boolean {
  return OUR_ROUTES.some((route) => route.test(req.path));
}
