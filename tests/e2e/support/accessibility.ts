import type { Page } from "playwright-core";

/**
 * What every page owes to somebody who cannot see it: a language and a title, one heading of the first level
 * and no level left out below it, a main part, names on everything that can be operated, texts beside
 * pictures, and ids that are unique.
 *
 * @returns what is missing, empty when nothing is
 */
export function accessibilityProblems(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    // Next keeps the page one comes from, hidden: nobody hears of it.
    const all = (selector: string) =>
      [...document.querySelectorAll<HTMLElement>(selector)].filter((element) => element.checkVisibility());
    const show = (element: Element) => element.outerHTML.slice(0, 120);
    const named = (element: HTMLElement) =>
      (element.getAttribute("aria-label") ?? "").trim() !== "" ||
      element.hasAttribute("aria-labelledby") ||
      (element.innerText || element.textContent || "").trim() !== "" ||
      element.querySelector("img[alt]:not([alt=''])") !== null;
    const labelled = (field: HTMLElement) =>
      field.hasAttribute("aria-label") ||
      field.hasAttribute("aria-labelledby") ||
      ("labels" in field && ((field.labels as NodeList | null)?.length ?? 0) > 0);

    const levels = all("h1, h2, h3, h4").map((heading) => Number(heading.tagName.slice(1)));
    const ids = all("[id]").map((element) => element.id);
    return [
      ...(document.documentElement.lang ? [] : ["the page has no language"]),
      ...(document.title.trim() ? [] : ["the page has no title"]),
      ...(all("main").length === 1 ? [] : [`${all("main").length} main parts`]),
      ...(levels.filter((level) => level === 1).length === 1
        ? []
        : [`levels of headings: ${levels.join(" ")}`]),
      ...levels.flatMap((level, index) =>
        index > 0 && level > (levels[index - 1] ?? 0) + 1
          ? [`a heading of level ${level} follows one of ${levels[index - 1]}`]
          : [],
      ),
      ...all("img:not([alt])").map((image) => `no alt: ${show(image)}`),
      ...all("a[href], button")
        .filter((element) => !named(element))
        .map((element) => `no name: ${show(element)}`),
      ...all("input:not([type=hidden]), select, textarea")
        .filter((field) => !labelled(field))
        .map((field) => `no label: ${show(field)}`),
      ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `id ${id} is there twice`),
    ];
  });
}
