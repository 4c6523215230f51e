import { NextResponse, type NextRequest } from "next/server";
import { isDevelopment } from "@/lib/env";
import { DEFAULT_LOCALE, isLocale } from "@/lib/locale";
import { WHOLE_PAGE_AGENT } from "../cache/whole-page";
import { contentSecurityPolicy } from "../cache/policy.cjs";

/** Addresses people type without a language. */
const TYPED_WITHOUT_LOCALE = ["", "cooperative", "official"];

/**
 * Sends addresses without a language to the default one, answers 404 for languages there are none of, and gives
 * every page that is rendered per request (basket, orders, consoles) a policy with a fresh nonce. Cached pages
 * never come through here.
 */
export function proxy(request: NextRequest): NextResponse {
  const path = request.nextUrl.pathname;
  const [, first = ""] = path.split("/");
  if (TYPED_WITHOUT_LOCALE.includes(first)) {
    return NextResponse.redirect(new URL(`/${DEFAULT_LOCALE}${path === "/" ? "" : path}`, request.url));
  }
  if (!isLocale(first)) return NextResponse.rewrite(new URL(`/${DEFAULT_LOCALE}/-/missing`, request.url));

  const policy = contentSecurityPolicy(`'nonce-${btoa(crypto.randomUUID())}'`, isDevelopment());
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", policy);
  headers.set("user-agent", `${headers.get("user-agent") ?? ""} ${WHOLE_PAGE_AGENT}`);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  return response;
}

export const config = {
  matcher: [
    "/",
    "/((?!zh-CN|en|api|media|art|_next|.*\\.).*)",
    "/:locale(zh-CN|en)/:area(cart|checkout|orders|cooperative|official)/:path*",
  ],
};
