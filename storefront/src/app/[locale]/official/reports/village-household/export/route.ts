import { readCriteria } from "@/features/report/criteria";
import { REPORT_PATH } from "@/features/report/queries";
import { openApi } from "@/lib/api";
import { ApiError } from "@/lib/api-error";
import { shanghaiToday } from "@/lib/dates";
import { toLocale } from "@/lib/locale";
import { loginPath } from "@/lib/session/console";
import { readToken } from "@/lib/session/cookies";

/** What of the backend's answer belongs to the file. */
const PASSED_ON = ["content-type", "content-disposition"];

/**
 * The report as a file: streams the backend's CSV through, with the token this browser never shows to scripts.
 * The backend decides what the official may see; the criteria are those of the page.
 */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ locale: string }> },
): Promise<Response> {
  const session = { area: "official", locale: toLocale((await params).locale) } as const;
  const logIn = () =>
    new Response(null, { status: 303, headers: { location: `${loginPath(session)}?expired=1` } });
  const token = await readToken(session.area, session.locale);
  if (!token) return logIn();
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const criteria = readCriteria(asked, { side: "west", today: shanghaiToday(new Date()) });
  try {
    const file = await openApi({ path: REPORT_PATH, query: { ...criteria, format: "csv" }, token });
    const headers = new Headers({ "cache-control": "no-store" });
    for (const name of PASSED_ON) {
      const value = file.headers.get(name);
      if (value) headers.set(name, value);
    }
    return new Response(file.body, { headers });
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    if (error.status === 401) return logIn();
    return new Response(error.message, {
      status: error.status || 502,
      headers: { "content-type": "text/plain; charset=utf-8" },
    });
  }
}
