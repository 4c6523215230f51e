import type { LineQuantity } from "@xieshou/attribution";

/**
 * Units of a frozen line. A line to which an order edit added units has parts: each is frozen by itself, with
 * the lots and the day of its own.
 */
export interface SoldUnits {
  lineId: string;
  /** The line whose units these add to; null for the line itself. */
  partOf: string | null;
  quantity: number;
}

/** A line with its parts, the line first. */
export function ofLine<T extends SoldUnits>(lines: readonly T[], lineId: string): T[] {
  return lines.filter((line) => line.lineId === lineId || line.partOf === lineId);
}

/** Spreads units of a line over it and its parts, filling the earlier first; what exceeds all is dropped. */
export function spreadOverParts(parts: readonly SoldUnits[], quantity: number): LineQuantity[] {
  let left = quantity;
  return parts.flatMap((part) => {
    const taken = Math.min(left, part.quantity);
    left -= taken;
    return taken > 0 ? [{ lineId: part.lineId, quantity: taken }] : [];
  });
}
