import { range } from "./shapes";
import type { Pen } from "./pen";

export interface Heap {
  /** Centre and half axes of the round foot it stands on. */
  x: number;
  y: number;
  rx: number;
  ry?: number;
  /** How high the middle rises. */
  rise: number;
  rows: number;
  /** Distance between neighbours of one row. */
  gap: number;
  /** How far each may stray from its place, as a part of `gap`. */
  stray?: number;
}

/** Fills a round heap from back to front, so that each thing lies on those behind it. */
export function heap(
  pen: Pen,
  shape: Heap,
  draw: (spot: { x: number; y: number; index: number }) => string,
): string {
  const { x, y, rx, ry = rx * 0.3, rise, rows, gap, stray = 0.16 } = shape;
  const { random } = pen;
  let index = 0;
  return range(rows)
    .flatMap((row) => {
      // The near slope is seen more steeply than the far one, so its rows lie closer together.
      const v = -0.9 + 1.82 * (row / Math.max(1, rows - 1)) ** 0.62;
      const half = Math.sqrt(1 - v * v * 0.82);
      const count = Math.max(1, Math.round((2 * half * rx) / gap) + (row % 2));
      return range(count).map((column) => {
        const u = count === 1 ? 0 : half * (-1 + (2 * column) / (count - 1));
        const height = rise * Math.max(0, 1 - u * u - v * v * 0.8);
        index += 1;
        return draw({
          x: x + u * rx + random.between(-gap, gap) * stray,
          y: y + v * ry - height + random.between(-gap, gap) * stray * 0.6,
          index,
        });
      });
    })
    .join("");
}
