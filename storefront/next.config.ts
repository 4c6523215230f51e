import path from "node:path";
import type { NextConfig } from "next";
import { WHOLE_PAGE_AGENT } from "./cache/whole-page";

/** Everything but the content security policy, which differs per page (see src/lib/csp.ts). */
const SECURITY_HEADERS = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=(), payment=()" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
];

const config: NextConfig = {
  cacheComponents: true,
  // With true, the first visitor after an invalidation gets a streamed shell that has no policy of its own.
  partialPrefetching: false,
  cacheHandler: path.join(process.cwd(), "cache/page-cache.cjs"),
  images: {
    // The pictures come as WebP: cutting them to size is cheap, turning them into AVIF is not.
    formats: ["image/webp"],
    qualities: [75],
    // Card, basket and page widths at one and two pixels per point: short lists keep the HTML short.
    deviceSizes: [420, 640, 828, 1200],
    imageSizes: [96, 168, 280],
    localPatterns: [{ pathname: "/media/**" }],
  },
  experimental: {
    globalNotFound: true,
    // A restarted shop renders afresh instead of serving pages of an earlier market from disk.
    isrFlushToDisk: false,
  },
  htmlLimitedBots: new RegExp(WHOLE_PAGE_AGENT),
  poweredByHeader: false,
  turbopack: { root: path.join(process.cwd(), "..") },
  headers: async () => [{ source: "/:path*", headers: SECURITY_HEADERS }],
};

export default config;
