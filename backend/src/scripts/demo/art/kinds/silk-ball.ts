import { at, el, n, type Pen } from "../pen";
import { darker, lighter, oval, range } from "../shapes";
import { shadow } from "../solid";

/** The silk ball of the Zhuang: twelve petals sewn into a ball, a cord above and tassels below. */
export function silkBall(pen: Pen): string {
  return (
    at({ x: 300, y: 520, scale: 1.1 }, ball(pen, ["#c8281f", "#e9b23c", "#2f7a52", "#2f5f9c"])) +
    at({ x: 580, y: 600, scale: 0.72 }, ball(pen, ["#c0307a", "#e9b23c", "#2f8a8a", "#7a3f9c"]))
  );
}

function ball(pen: Pen, colours: readonly [string, string, string, string]): string {
  const cord =
    el("path", {
      d: "M0 -150C-14 -200 30 -230 14 -290",
      stroke: "#c8281f",
      "stroke-width": 8,
      fill: "none",
      "stroke-linecap": "round",
    }) +
    el("path", {
      d: "M0 -150C-14 -200 30 -230 14 -290",
      stroke: "#f2c14e",
      "stroke-width": 8,
      fill: "none",
      "stroke-dasharray": "4 9",
    });
  const strands = range(26).map(
    (index) =>
      `M${n(-18 + index * 1.4)} 168q${n((index - 13) * 1.4)} 30 ${n((index - 13) * 2.4 + pen.random.between(-3, 3))} ${n(60 + pen.random.between(-6, 6))}`,
  );
  const knot =
    el("circle", { cy: 158, r: 16, fill: colours[1] }) +
    el("circle", { cx: -5, cy: 153, r: 5, fill: "#fff3cf" });
  const ring = range(6).map((index) =>
    at({ x: 0, y: 0, turn: index * 60 }, petal(pen, colours[index % 4] ?? colours[0])),
  );
  const inner = range(6).map((index) =>
    at(
      { x: 0, y: 0, turn: index * 60 + 30, scale: 0.62 },
      petal(pen, colours[(index + 2) % 4] ?? colours[1]),
    ),
  );
  const shade = pen.radial(
    [
      [0, "#ffffff", 0.32],
      [0.4, "#ffffff", 0],
      [0.8, "#1a0505", 0.25],
      [1, "#1a0505", 0.6],
    ],
    { cx: 0.4, cy: 0.36, r: 0.66 },
  );
  return (
    shadow(pen, { x: 10, y: 178, rx: 130 }) +
    cord +
    el("path", {
      d: strands.join(""),
      stroke: colours[0],
      "stroke-width": 3.4,
      fill: "none",
      "stroke-linecap": "round",
    }) +
    knot +
    el("circle", { r: 148, fill: darker(colours[0], 0.4) }) +
    el(
      "g",
      { "clip-path": pen.clip(oval({ x: 0, y: 0, rx: 148, ry: 148 })) },
      ...ring,
      ...inner,
      el("circle", { r: 26, fill: colours[1] }),
      el("circle", { r: 16, fill: colours[0] }),
      el("circle", { r: 148, fill: shade }),
    ) +
    el("circle", { r: 147, fill: "none", stroke: "#f2c14e", "stroke-width": 4 })
  );
}

/** One silk petal from the centre up: satin with an embroidered spray and gold edging. */
export function petal(pen: Pen, colour: string): string {
  const d = "M0 -8C-64 -40 -84 -110 0 -152C84 -110 64 -40 0 -8Z";
  const silk = pen.linear(
    [
      [0, lighter(colour, 0.4)],
      [0.5, colour],
      [1, darker(colour, 0.35)],
    ],
    { x1: 0, y1: 0, x2: 1, y2: 0.6 },
  );
  const spray =
    "M0 -34V-104M0 -60Q-22 -70 -28 -88M0 -60Q22 -70 28 -88M0 -84Q-14 -94 -16 -110M0 -84Q14 -94 16 -110";
  const buds = [
    [-28, -92],
    [28, -92],
    [-16, -114],
    [16, -114],
    [0, -112],
  ] as const;
  return (
    el("path", { d, fill: silk, stroke: "#f2c14e", "stroke-width": 4 }) +
    el("path", { d: spray, stroke: "#f7e2a4", "stroke-width": 3, fill: "none" }) +
    buds
      .map(
        ([cx, cy]) =>
          el("circle", { cx, cy, r: 7, fill: "#fbe9c0" }) + el("circle", { cx, cy, r: 3, fill: "#e0602e" }),
      )
      .join("")
  );
}
