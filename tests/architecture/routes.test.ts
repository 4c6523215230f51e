import { readFiles, type ProjectFile } from "./support/files";
import { testRule } from "./support/rule";
import { exportedNames } from "./support/syntax";

const VERBS = ["GET", "POST", "PUT", "PATCH", "DELETE"];
const API = "backend/src/api/";

/** `backend/src/api/store/orders/[id]/route.ts` serves `/store/orders/:id`. */
function addressOf(path: string): string {
  const folders = path.slice(API.length).split("/").slice(0, -1);
  return `/${folders.map((folder) => folder.replace(/^\[(.+)\]$/, ":$1")).join("/")}`;
}

/**
 * A route is tested when a file of `tests/http/<surface>/` names it, verb and address, as in
 * `describe("GET /store/orders/:id/attribution", …)`.
 */
function checkRoutes(files: readonly ProjectFile[]): string[] {
  const tests = files.filter(({ path }) => path.startsWith("tests/http/") && path.endsWith(".test.ts"));
  const routes = files.filter(({ path }) => path.startsWith(API) && path.endsWith("/route.ts"));
  return routes.flatMap((route) => {
    const address = addressOf(route.path);
    const surface = address.split("/")[1] ?? "";
    const texts = tests
      .filter(({ path }) => path.startsWith(`tests/http/${surface}/`))
      .map(({ text }) => text);
    return exportedNames(route)
      .filter((name) => VERBS.includes(name))
      .map((verb) => `${verb} ${address}`)
      .filter((name) => !texts.some((text) => names(text, name)))
      .map((name) => `${name} has no test in tests/http/${surface}/`);
  });
}

/** The literal, not as the beginning of a longer address. */
function names(text: string, route: string): boolean {
  const at = text.indexOf(route);
  if (at < 0) return false;
  return !/[\w/:-]/.test(text[at + route.length] ?? "") || names(text.slice(at + 1), route);
}

const route = (text: string): ProjectFile => ({
  path: "backend/src/api/store/orders/[id]/attribution/route.ts",
  text,
});
const test = (text: string): ProjectFile => ({ path: "tests/http/store/attribution.test.ts", text });
const GET = "export const GET = async () => {};";

testRule({
  promise: "every exported verb of every route has an HTTP test that names it",
  check: checkRoutes,
  files: [...readFiles(["route.ts"], "backend/src"), ...readFiles([".test.ts"], "tests")],
  fine: [route(GET), test('describe("GET /store/orders/:id/attribution", () => {});')],
  offenders: [
    { files: [route(GET)], says: "GET /store/orders/:id/attribution has no test in tests/http/store/" },
    {
      files: [
        route(`${GET}\nexport async function POST() {}`),
        test('it("GET /store/orders/:id/attribution 200")'),
      ],
      says: "POST /store/orders/:id/attribution has no test in tests/http/store/",
    },
    {
      files: [route("const handler = 1;\nexport { handler as DELETE };"), test("")],
      says: "DELETE /store/orders/:id/attribution has no test in tests/http/store/",
    },
    {
      files: [route(GET), test('it("GET /store/orders/:id/attribution/lines")')],
      says: "GET /store/orders/:id/attribution has no test in tests/http/store/",
    },
    {
      files: [route(GET), { path: "tests/http/admin/a.test.ts", text: "GET /store/orders/:id/attribution" }],
      says: "GET /store/orders/:id/attribution has no test in tests/http/store/",
    },
  ],
});
