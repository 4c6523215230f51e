import { MedusaError } from "@medusajs/framework/utils";
import { ERRORS, type ErrorCode, type ErrorDetail } from "@xieshou/contracts";

const TYPE_BY_STATUS: Readonly<Record<number, string>> = {
  400: MedusaError.Types.INVALID_DATA,
  401: MedusaError.Types.UNAUTHORIZED,
  403: MedusaError.Types.FORBIDDEN,
  404: MedusaError.Types.NOT_FOUND,
  409: MedusaError.Types.CONFLICT,
  413: MedusaError.Types.INVALID_DATA,
};

/**
 * A failure a person can cause, from the closed list in `@xieshou/contracts`. `code` is the contract's code
 * and survives a workflow, which may hand the error on as plain data: recognise it by `isErrorCode(code)`.
 */
export class MarketError extends MedusaError {
  /** Which fields are wrong and why, where the code alone does not say it. */
  readonly details: ErrorDetail[];

  constructor(code: ErrorCode, details: ErrorDetail[] = []) {
    super(TYPE_BY_STATUS[ERRORS[code].status] ?? MedusaError.Types.UNEXPECTED_STATE, ERRORS[code].zh, code);
    this.details = details;
  }
}
