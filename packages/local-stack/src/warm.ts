import { ask } from "./http";

const PAGES = 8;
const PAGE_MS = 20_000;
/** Addresses of pages in the HTML of a page: not files, not Next's own. */
const PAGE_LINK = /href="(\/(?!_next|media)[^"#.]*)"/g;

/** The first pages a page links to, each once. */
export function linkedPages(html: string, count: number): string[] {
  const links = [...html.matchAll(PAGE_LINK)].map(([, path]) => path).filter((path) => path !== undefined);
  return [...new Set(links)].slice(0, count);
}

/** Asks for the first pages somebody will look at, so that they are rendered before anybody waits for them. */
export async function warm(storefrontUrl: string): Promise<void> {
  const home = await ask(storefrontUrl, PAGE_MS);
  const pages = new Set([...linkedPages(home?.text ?? "", PAGES), "/zh-CN/cooperative", "/zh-CN/official"]);
  for (const page of pages) await ask(`${storefrontUrl}${page}`, PAGE_MS);
}
