import { createHash, timingSafeEqual } from "node:crypto";
import { revalidateTag } from "next/cache";
import { z } from "zod";
import { env } from "@/lib/env";
import { isKnownTag } from "@/lib/store/tags";

const body = z.strictObject({ tags: z.array(z.string().refine(isKnownTag)).min(1).max(200) });

/**
 * Drops cached pages by tag: `{"tags": ["catalogue", "product:<handle>"]}` with `Authorization: Bearer
 * <REVALIDATE_SECRET>`. Closed (404) while no secret is set. Caches are per process: tell every storefront.
 */
export async function POST(request: Request): Promise<Response> {
  const secret = env().REVALIDATE_SECRET;
  if (!secret) return new Response(null, { status: 404 });
  const given = request.headers.get("authorization") ?? "";
  if (!timingSafeEqual(digest(given), digest(`Bearer ${secret}`))) return new Response(null, { status: 401 });

  const parsed = body.safeParse(await request.json().catch(() => null));
  if (!parsed.success) return new Response(null, { status: 400 });
  for (const tag of parsed.data.tags) revalidateTag(tag, { expire: 0 });
  return new Response(null, { status: 204 });
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
