import { posix } from "node:path";

/** Where a file stands in the house; `part` is the module, feature or package it belongs to. */
export interface Zone {
  house: "package" | "backend" | "storefront" | "tests" | "root";
  layer: string;
  part: string | null;
}

/** Tells a file's zone from its path. */
export function zoneOf(path: string): Zone {
  const [top = "", second = "", third = "", fourth = ""] = path.split("/");
  if (top === "packages") return { house: "package", layer: "package", part: second };
  if (top === "tests") return { house: "tests", layer: second, part: null };
  if (top !== "backend" && top !== "storefront") return { house: "root", layer: top, part: null };
  if (second !== "src") return { house: top, layer: "config", part: null };
  const isFile = third.includes(".");
  const hasParts = third === "modules" || third === "features";
  return { house: top, layer: isFile ? "root" : third, part: hasParts ? fourth : null };
}

/** The project path an import leads to, or null when it leaves the project. */
export function targetOf(from: string, specifier: string): string | null {
  if (specifier.startsWith(".")) return posix.join(posix.dirname(from), specifier);
  if (specifier.startsWith("@/") && from.startsWith("storefront/")) {
    return `storefront/src/${specifier.slice(2)}`;
  }
  const own = /^@xieshou\/([a-z-]+)(?:\/(.+))?$/.exec(specifier);
  if (!own) return null;
  const [, name = "", entry = "index"] = own;
  if (name === "backend" || name === "storefront" || name === "tests") return `${name}/${entry}`;
  return `packages/${name}/src/${entry}`;
}
