import { n } from "./pen";
import type { Random } from "../random";

export interface Point {
  x: number;
  y: number;
}

/** Path data of a smooth curve through the points (Catmull–Rom as cubic Béziers). */
export function smooth(points: readonly Point[], isClosed = true): string {
  const count = points.length;
  const point = (index: number): Point => {
    const wrapped = isClosed ? (index + count) % count : Math.min(count - 1, Math.max(0, index));
    return points[wrapped] ?? { x: 0, y: 0 };
  };
  const first = point(0);
  const parts = [`M${n(first.x)} ${n(first.y)}`];
  for (let index = 0; index < (isClosed ? count : count - 1); index += 1) {
    const [before, from, to, after] = [point(index - 1), point(index), point(index + 1), point(index + 2)];
    const c1 = { x: from.x + (to.x - before.x) / 6, y: from.y + (to.y - before.y) / 6 };
    const c2 = { x: to.x - (after.x - from.x) / 6, y: to.y - (after.y - from.y) / 6 };
    parts.push(`C${n(c1.x)} ${n(c1.y)} ${n(c2.x)} ${n(c2.y)} ${n(to.x)} ${n(to.y)}`);
  }
  return parts.join("") + (isClosed ? "Z" : "");
}

/** Path data of a polygon. */
export function polygon(points: readonly Point[]): string {
  return `M${points.map(({ x, y }) => `${n(x)} ${n(y)}`).join("L")}Z`;
}

/** Path data of an ellipse. */
export function oval({ x, y, rx, ry }: Point & { rx: number; ry: number }): string {
  const arc = `A${n(rx)} ${n(ry)} 0 1 0`;
  return `M${n(x - rx)} ${n(y)}${arc} ${n(x + rx)} ${n(y)}${arc} ${n(x - rx)} ${n(y)}Z`;
}

export interface Blob {
  rx: number;
  ry: number;
  /** How far the edge wanders, as a part of the radius. */
  wobble: number;
  corners?: number;
}

/** Path data of a closed, slightly irregular round shape about the origin. */
export function blob(random: Random, { rx, ry, wobble, corners = 9 }: Blob): string {
  const points = Array.from({ length: corners }, (_, index) => {
    const angle = (index / corners) * Math.PI * 2;
    const reach = 1 + random.between(-wobble, wobble);
    return { x: Math.cos(angle) * rx * reach, y: Math.sin(angle) * ry * reach };
  });
  return smooth(points);
}

/** A point on a circle, angle in degrees, 0 to the right and clockwise as SVG draws. */
export function polar(radius: number, degrees: number): Point {
  const angle = (degrees * Math.PI) / 180;
  return { x: Math.cos(angle) * radius, y: Math.sin(angle) * radius };
}

/** Whole numbers from 0 to count − 1. */
export function range(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}

/** Mixes two colours #rrggbb; 0 gives the first, 1 the second. */
export function mix(from: string, to: string, part: number): string {
  const channel = (colour: string, start: number) => parseInt(colour.slice(start, start + 2), 16);
  const mixed = [1, 3, 5].map((start) =>
    Math.round(channel(from, start) + (channel(to, start) - channel(from, start)) * part),
  );
  return `#${mixed.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}

/** Lighter by `part` (0–1), towards a warm white. */
export function lighter(colour: string, part: number): string {
  return mix(colour, "#fff6e2", part);
}

/** Darker by `part` (0–1), towards a warm brown-black, as shade in sunlight is. */
export function darker(colour: string, part: number): string {
  return mix(colour, "#24140e", part);
}
