import { openApi } from "@/lib/api";
import { ApiError } from "@/lib/api-error";

const PICTURE = /^[\w%-][\w%.-]*\.(?:webp|avif|jpe?g|png)$/;
const WEEK_SECONDS = 604_800;

/**
 * A picture from the backend's static folder, so that browsers need no way to the backend and the policy can
 * stay with our own origin. Names only, raster pictures only.
 */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ name: string }> },
): Promise<Response> {
  const { name } = await params;
  if (!PICTURE.test(name)) return new Response(null, { status: 404 });
  try {
    const picture = await openApi({ path: `/static/${name}` });
    const type = picture.headers.get("content-type") ?? "";
    if (!type.startsWith("image/") || type.includes("svg")) return new Response(null, { status: 404 });
    return new Response(picture.body, {
      headers: { "content-type": type, "cache-control": `public, max-age=${WEEK_SECONDS}` },
    });
  } catch (error) {
    if (error instanceof ApiError) return new Response(null, { status: error.status === 404 ? 404 : 502 });
    throw error;
  }
}
