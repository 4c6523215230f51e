import { divisionCode } from "@xieshou/contracts";
import { ApiError } from "@/lib/api-error";
import { listDivisions } from "@/lib/store/divisions";

const DAY_SECONDS = 86_400;

/** Divisions below `?parent=`, for the pickers. */
export async function GET(request: Request): Promise<Response> {
  const parent = new URL(request.url).searchParams.get("parent");
  if (parent !== null && !divisionCode.safeParse(parent).success) return new Response(null, { status: 400 });
  try {
    const divisions = await listDivisions(parent);
    return Response.json({ divisions }, { headers: { "cache-control": `public, max-age=${DAY_SECONDS}` } });
  } catch (error) {
    if (error instanceof ApiError) return new Response(null, { status: error.status || 502 });
    throw error;
  }
}
