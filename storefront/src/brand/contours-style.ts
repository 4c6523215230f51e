import type { CSSProperties } from "react";

declare module "react" {
  interface CSSProperties {
    /** The mask of the `contours` utility. */
    "--contours"?: string;
  }
}

/** Lays the contour lines of a place's county under an element of class `contours`. */
export function contoursOf(divisionCode: string): CSSProperties {
  return { "--contours": `url("/art/contours/${divisionCode.slice(0, 6)}.svg")` };
}
