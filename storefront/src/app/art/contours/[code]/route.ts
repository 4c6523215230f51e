import { contourSvg } from "@/brand/contours";

/** Contour lines of a county, the same for ever. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ code: string }> },
): Promise<Response> {
  const { code } = await params;
  if (!/^\d{6}\.svg$/.test(code)) return new Response(null, { status: 404 });
  return new Response(contourSvg(code.slice(0, 6)), {
    headers: { "content-type": "image/svg+xml", "cache-control": "public, max-age=31536000, immutable" },
  });
}
