"use strict";
// Next's page cache with two additions. (1) A page stored here leaves with a content security policy that lists
// the hashes of its own inline scripts, so that cached pages need neither 'unsafe-inline' nor a nonce. (2) A page
// that holds data of the market and was rendered by the build or by an earlier process is not served.
// Leans on an internal class of Next: the version is pinned and a browser test watches for violations.
const { createHash } = require("node:crypto");
const FileSystemCache = require("next/dist/server/lib/incremental-cache/file-system-cache").default;
const { contentSecurityPolicy } = require("./policy.cjs");

const STARTED_AT = Date.now();
const POLICY_HEADER = "content-security-policy";
const TAGS_HEADER = "x-next-cache-tags";
/** Every function that reads the market's public data carries this tag (src/lib/store/catalogue.ts). */
const MARKET_TAG = "catalogue";

/** How the inline scripts begin that Next itself writes; anything else gets no hash and does not run. */
const KNOWN_BEGINNINGS = [
  '(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push(',
  "(self.__next_f=self.__next_f||[]).push(",
  "self.__next_f.push(",
  "requestAnimationFrame(function(){$RT=",
  "$RC=",
  "$RB=",
];
const INLINE_SCRIPT = /<script(?![^>]*\ssrc=)(?:\s[^>]*)?>([\s\S]*?)<\/script>/g;

/** The policy of a page, from its HTML. */
function policyFor(html) {
  const hashes = new Set();
  for (const [, code] of html.matchAll(INLINE_SCRIPT)) {
    if (!KNOWN_BEGINNINGS.some((beginning) => code.startsWith(beginning))) continue;
    hashes.add(`'sha256-${createHash("sha256").update(code).digest("base64")}'`);
  }
  return contentSecurityPolicy([...hashes].join(" "));
}

/** A page with all its HTML: not a shell that is completed per request (those get a nonce). */
function isWholePage(value) {
  return value?.kind === "APP_PAGE" && typeof value.html === "string" && value.postponed === undefined;
}

function isFromEarlierMarket(entry) {
  const tags = String(entry.value.headers?.[TAGS_HEADER] ?? "").split(",");
  return entry.lastModified < STARTED_AT && tags.includes(MARKET_TAG);
}

class PageCache extends FileSystemCache {
  async get(key, context) {
    const entry = await super.get(key, context);
    if (!isWholePage(entry?.value)) return entry;
    if (isFromEarlierMarket(entry)) return null;
    if (!entry.value.headers?.[POLICY_HEADER]) {
      entry.value.headers = { ...entry.value.headers, [POLICY_HEADER]: policyFor(entry.value.html) };
    }
    return entry;
  }

  async set(key, data, context) {
    if (isWholePage(data)) data.headers = { ...data.headers, [POLICY_HEADER]: policyFor(data.html) };
    return super.set(key, data, context);
  }
}

module.exports = PageCache;
