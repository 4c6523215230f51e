import { el, n, type Pen } from "../pen";
import { blob, range } from "../shapes";

/** Warm skies from zenith to horizon: early haze, clear noon, gold before evening, after rain. */
const SKIES = [
  ["#bcd6dc", "#f0e6cd", "#fbdfae", "#f7cf98"],
  ["#a6cbdc", "#d9e6dc", "#f8ecca", "#f9dca8"],
  ["#c9cfd2", "#f5deb8", "#fbcf94", "#f4b98a"],
  ["#9fc4cc", "#cfe0d6", "#f3ead0", "#f6dfb6"],
] as const;

/** The sky over a place, with a low sun; its tone belongs to the place. */
export function sky(pen: Pen, { sunX, horizon }: { sunX: number; horizon: number }): string {
  const [zenith, high, low, rim] = pen.random.pick(SKIES);
  const air = pen.linear([
    [0, zenith],
    [0.45, high],
    [0.8, low],
    [1, rim],
  ]);
  const glow = pen.radial(
    [
      [0, "#fff3cf", 0.95],
      [0.25, "#ffe3a6", 0.6],
      [1, "#ffe3a6", 0],
    ],
    { cx: 0.5, cy: 0.5, r: 0.5, fx: 0.5, fy: 0.5 },
  );
  const sunY = horizon - 150;
  return (
    el("rect", { y: -110, width: 800, height: 750, fill: air }) +
    el("circle", { cx: n(sunX), cy: n(sunY), r: 300, fill: glow }) +
    el("circle", { cx: n(sunX), cy: n(sunY), r: 46, fill: "#fff6dc", opacity: 0.95 })
  );
}

/** A few flat clouds, long and thin, lit from below. */
export function clouds(
  pen: Pen,
  { count, top, bottom }: { count: number; top: number; bottom: number },
): string {
  const { random } = pen;
  const fill = pen.linear([
    [0, "#ffffff", 0.85],
    [1, "#fbe6c6", 0.5],
  ]);
  return range(count)
    .map(() => {
      const [x, y] = [random.between(20, 780), random.between(top, bottom)];
      const width = random.between(60, 120);
      return range(4)
        .map((index) => {
          const d = blob(random, {
            rx: width * random.between(0.3, 0.55),
            ry: random.between(8, 16),
            wobble: 0.12,
          });
          const dx = (index - 1.5) * width * 0.32;
          return el("path", {
            d,
            fill,
            transform: `translate(${n(x + dx)} ${n(y - random.between(0, 12))})`,
          });
        })
        .join("");
    })
    .join("");
}

/** Mist lying at a height: what is far sinks into it. */
export function mist(
  pen: Pen,
  { y, height, opacity }: { y: number; height: number; opacity: number },
): string {
  const fill = pen.linear([
    [0, "#fff2d6", 0],
    [0.5, "#fff2d6", opacity],
    [1, "#fff2d6", 0],
  ]);
  return el("rect", { y: n(y), width: 800, height: n(height), fill });
}
