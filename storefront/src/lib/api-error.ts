import { ERRORS, isErrorCode, type ErrorCode, type ErrorDetail } from "@xieshou/contracts";
import type { Locale } from "./locale";

/** What the backend refused, or that it could not be reached (`status` 0). */
export class ApiError extends Error {
  override name = "ApiError";
  readonly status: number;
  readonly code: ErrorCode | null;
  /** Medusa's own code or type, for refusals of its stock routes. */
  readonly stockCode: string | null;
  readonly details: ErrorDetail[];

  constructor(input: {
    status: number;
    message: string;
    code?: unknown;
    type?: unknown;
    details?: ErrorDetail[];
  }) {
    super(input.message);
    this.status = input.status;
    this.code = isErrorCode(input.code) ? input.code : null;
    this.stockCode =
      typeof input.code === "string" ? input.code : typeof input.type === "string" ? input.type : null;
    this.details = input.details ?? [];
  }

  /** True when the backend did not answer at all. */
  get isUnreachable(): boolean {
    return this.status === 0;
  }
}

/** The sentence for a code of the closed list, in the reader's language. */
export function errorSentence(code: ErrorCode, locale: Locale): string {
  return locale === "zh-CN" ? ERRORS[code].zh : ERRORS[code].en;
}
