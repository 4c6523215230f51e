/**
 * The closed list of errors a person can cause. Every code has one HTTP status and one sentence per
 * language that says what to do next. Anything outside this list is a defect and answers 500.
 */
export const ERRORS = {
  invalid_request: {
    status: 400,
    zh: "有几项填写不对，请按下面的提示改好再提交。",
    en: "Some fields are not right. Correct them as listed and send again.",
  },
  body_too_large: {
    status: 413,
    zh: "提交的内容太大，请减少到 1 MB 以内再提交。",
    en: "The request is too large. Keep it under 1 MB and send again.",
  },
  unauthenticated: {
    status: 401,
    zh: "请先登录。",
    en: "Please log in first.",
  },
  not_a_member: {
    status: 403,
    zh: "这个账号不属于任何合作社，请用合作社成员的账号登录。",
    en: "This account belongs to no cooperative. Log in as a cooperative member.",
  },
  not_an_official: {
    status: 403,
    zh: "这个账号不是工作人员账号，请用工作人员账号登录。",
    en: "This account is not an official's. Log in as an official.",
  },
  permission_denied: {
    status: 403,
    zh: "您的角色不能做这件事，请找本单位负责人办理。",
    en: "Your role does not allow this. Ask the head of your office.",
  },
  cooperative_suspended: {
    status: 403,
    zh: "合作社目前没有上架资格，请联系县级主管部门。",
    en: "The cooperative is not approved at present. Contact the county office.",
  },
  wrong_side: {
    status: 403,
    zh: "分户明细只对西部产地一侧开放；东部一侧请查看分村合计（level=village）。",
    en: "Household rows are open to the western side only. On the eastern side ask for level=village.",
  },
  outside_jurisdiction: {
    status: 403,
    zh: "所选地区不在您的管辖范围内，请改选本辖区。",
    en: "That division is outside your jurisdiction. Choose one inside it.",
  },
  not_found: {
    status: 404,
    zh: "没有找到，请核对后再试。",
    en: "Not found. Check the address or the code and try again.",
  },
  variant_not_found: {
    status: 404,
    zh: "本社没有这个商品规格，请从本社商品中选择。",
    en: "Your cooperative has no such variant. Choose one of its own.",
  },
  household_not_found: {
    status: 404,
    zh: "本社的村里没有这户，请从名单中选择。",
    en: "No such household in your cooperative's villages. Choose one from the list.",
  },
  lot_not_found: {
    status: 404,
    zh: "没有这个批次，请核对批次号。",
    en: "No such lot. Check the lot code.",
  },
  village_not_served: {
    status: 400,
    zh: "这个村不在本社登记的村里，请改选。",
    en: "The village is not one your cooperative is registered for. Choose another.",
  },
  division_unknown: {
    status: 400,
    zh: "地区代码不存在，请从省、市、县、乡镇中重新选择。",
    en: "No such division code. Choose province, city, county and town again.",
  },
  harvested_in_future: {
    status: 400,
    zh: "采收日期不能晚于今天，请改正。",
    en: "The harvest date lies in the future. Correct it.",
  },
  lot_too_small: {
    status: 400,
    zh: "这批的总重不够装一份，请核对斤两。",
    en: "The lot is lighter than one pack. Check the weights.",
  },
  lot_closed: {
    status: 409,
    zh: "这个批次已经关闭，不能再改；请另记一批。",
    en: "This lot is closed and cannot change. Record a new lot.",
  },
  idempotency_key_required: {
    status: 400,
    zh: "缺少 Idempotency-Key 请求头，请带上后重试。",
    en: "The Idempotency-Key header is missing. Send one and try again.",
  },
  idempotency_key_reused: {
    status: 409,
    zh: "同一个 Idempotency-Key 已用于另一份内容，请换一个新的。",
    en: "That Idempotency-Key was used for different content. Use a new one.",
  },
  no_live_lot: {
    status: 400,
    zh: "有商品目前没有足够的在售批次，请减少数量或移出购物车。",
    en: "A product has no open lot that covers the quantity. Lower the quantity or remove it.",
  },
  period_invalid: {
    status: 400,
    zh: "起止日期不对：请用 YYYY-MM-DD，且开始不晚于结束。",
    en: "The period is not right: use YYYY-MM-DD, with from not after to.",
  },
} as const satisfies Record<string, ErrorDefinition>;

interface ErrorDefinition {
  /** HTTP status of the answer. */
  status: number;
  zh: string;
  en: string;
}

export type ErrorCode = keyof typeof ERRORS;

/** One field that is wrong: where it is (`contributions.0.grams`) and, in both languages, what is wrong. */
export interface ErrorDetail {
  path: string;
  /** The Chinese text. */
  message: string;
  messages: { "zh-CN": string; en: string };
}

/** The body of every refusal, on all four surfaces. `message` is the Chinese sentence. */
export interface ErrorBody {
  code: ErrorCode;
  type: string;
  message: string;
  messages: { "zh-CN": string; en: string };
  details?: ErrorDetail[];
}

/** Tells whether a text is one of this project's error codes. */
export function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === "string" && Object.hasOwn(ERRORS, code);
}

/** Builds the answer for a code. `type` is Medusa's error type, kept for clients of the stock API. */
export function errorBody(
  code: ErrorCode,
  options: { type?: string; details?: ErrorDetail[] } = {},
): ErrorBody {
  const { zh, en } = ERRORS[code];
  const body: ErrorBody = {
    code,
    type: options.type ?? "invalid_data",
    message: zh,
    messages: { "zh-CN": zh, en },
  };
  return options.details?.length ? { ...body, details: options.details } : body;
}
