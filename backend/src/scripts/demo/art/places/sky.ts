import { el, n, type Pen } from "../pen";
import { blob, range } from "../shapes";

/** The warm sky every place shares: pale blue above, millet light over the horizon, a low sun. */
export function sky(pen: Pen, { sunX, horizon }: { sunX: number; horizon: number }): string {
  const air = pen.linear([
    [0, "#bcd6dc"],
    [0.45, "#f0e6cd"],
    [0.8, "#fbdfae"],
    [1, "#f7cf98"],
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
    el("rect", { width: 800, height: 640, fill: air }) +
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
