import { at, el, n, type Pen } from "../pen";
import { range } from "../shapes";

/** A round-cornered chopping board seen from the front, its middle at (x, y). */
export function board(pen: Pen, { x, y, width }: { x: number; y: number; width: number }): string {
  const w = width / 2;
  const top = `M${n(-w * 0.86)} -66H${n(w * 0.86)}Q${n(w * 0.93)} -66 ${n(w * 0.95)} -54L${n(w)} 56Q${n(w)} 70 ${n(w * 0.94)} 70H${n(-w * 0.94)}Q${n(-w)} 70 ${n(-w)} 56L${n(-w * 0.95)} -54Q${n(-w * 0.93)} -66 ${n(-w * 0.86)} -66Z`;
  const grain = range(9).map(
    (index) =>
      `M${n(-w * 0.9)} ${n(-52 + index * 14)}Q0 ${n(-58 + index * 14 + pen.random.between(-8, 8))} ${n(w * 0.9)} ${n(-52 + index * 14)}`,
  );
  return at(
    { x, y },
    el("path", {
      d: top,
      fill: "#2a130a",
      opacity: 0.45,
      transform: "translate(6 24)",
      filter: pen.blur(10),
    }),
    el("path", { d: top, fill: "#7a4a26", transform: "translate(0 16)" }),
    el("path", {
      d: top,
      fill: pen.linear([
        [0, "#e0b179"],
        [0.6, "#cb955a"],
        [1, "#b07a43"],
      ]),
    }),
    el("path", { d: grain.join(""), stroke: "#8a5a2c", "stroke-width": 1.6, fill: "none", opacity: 0.4 }),
  );
}
