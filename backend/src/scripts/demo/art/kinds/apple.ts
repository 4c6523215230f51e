import { at, el, n, type Pen } from "../pen";
import { leaf } from "../plants";
import { lighter, oval, range } from "../shapes";
import { shadow, solid } from "../solid";

/** Colours of one sort of apple. */
export interface AppleSort {
  skin: string;
  blush: string;
  flesh: string;
  /** The translucent sugar core of late highland apples. */
  hasSugarCore: boolean;
}

const OUTLINE =
  "M0 -84C18 -108 70 -112 96 -70C118 -32 104 36 74 76C54 102 26 104 0 96C-26 104 -54 102 -74 76C-104 36 -118 -32 -96 -70C-70 -112 -18 -108 0 -84Z";

/** Five apples, one of them cut, with a leaf still on the stalk. */
export function apples(pen: Pen, sort: AppleSort): string {
  const whole = range(2).map(() => pen.symbol(apple(pen, sort)));
  const spots = [
    { x: 250, y: 520, scale: 1.02, turn: -8 },
    { x: 548, y: 524, scale: 1.0, turn: 9 },
    { x: 398, y: 462, scale: 1.12, turn: 2 },
    { x: 586, y: 650, scale: 1.06, turn: 14 },
  ];
  const set = spots.map(({ x, y, scale, turn }, index) => {
    const id = whole[index % 2] ?? "";
    return shadow(pen, { x, y: y + 98 * scale, rx: 88 * scale }) + pen.use(id, { x, y, scale, turn });
  });
  const green = at({ x: 404, y: 350, turn: -28 }, leaf(pen, { length: 118, width: 40, colour: "#4f7f3c" }));
  return (
    set.slice(0, 3).join("") +
    green +
    set.slice(3).join("") +
    at({ x: 312, y: 634, scale: 1.1 }, cut(pen, sort))
  );
}

function apple(pen: Pen, { skin, blush }: AppleSort): string {
  const body = solid(pen, {
    d: OUTLINE,
    rx: 104,
    ry: 104,
    colour: skin,
    light: lighter(blush, 0.3),
    gloss: 0.75,
    skin: streaks(pen, blush) + dots(pen),
  });
  const dip = pen.radial(
    [
      [0, "#3a1a0c", 0.85],
      [0.5, blush, 0.75],
      [1, blush, 0],
    ],
    { cx: 0.5, cy: 0.45, r: 0.5, fx: 0.5, fy: 0.45 },
  );
  const hollow = el("ellipse", { cx: 2, cy: -76, rx: 50, ry: 20, fill: dip });
  const stalk =
    el("path", {
      d: "M2 -74C4 -98 12 -116 26 -128",
      fill: "none",
      stroke: "#4a2c17",
      "stroke-width": 8,
      "stroke-linecap": "round",
    }) +
    el("path", {
      d: "M1 -76C3 -98 10 -114 23 -126",
      fill: "none",
      stroke: "#a9794c",
      "stroke-width": 2.6,
      "stroke-linecap": "round",
    });
  return body + hollow + stalk;
}

function streaks(pen: Pen, colour: string): string {
  const { random } = pen;
  const lines = range(46).map(() => {
    const side = random.between(-1, 1);
    const [top, foot] = [random.between(-80, -40), random.between(0, 84)];
    const bow = side * 112;
    return el("path", {
      d: `M${n(side * 34)} ${n(top)}Q${n(bow)} ${n((top + foot) / 2 - 14)} ${n(side * 76)} ${n(foot)}`,
      fill: "none",
      stroke: random.chance(0.6) ? colour : "#7d1712",
      "stroke-width": n(random.between(1.5, 6)),
      opacity: random.between(0.1, 0.32),
    });
  });
  return lines.join("");
}

function dots(pen: Pen): string {
  const { random } = pen;
  return range(60)
    .map(() => {
      const [x, y] = [random.between(-92, 92), random.between(-60, 92)];
      return el("circle", {
        cx: n(x),
        cy: n(y),
        r: n(random.between(0.8, 1.9)),
        fill: "#ffe9bf",
        opacity: 0.55,
      });
    })
    .join("");
}

function cut(pen: Pen, { skin, flesh, hasSugarCore }: AppleSort): string {
  const face = pen.radial(
    [
      [0, lighter(flesh, 0.6)],
      [0.7, flesh],
      [1, "#ecd28e"],
    ],
    { cx: 0.45, cy: 0.4, r: 0.62 },
  );
  const core = el("path", {
    d: "M0 -34C26 -34 34 -8 24 14C16 32 6 40 0 42C-6 40 -16 32 -24 14C-34 -8 -26 -34 0 -34Z",
    fill: "none",
    stroke: "#b9974f",
    "stroke-width": 2.2,
    opacity: 0.7,
  });
  const sugar = range(11).map((index) => {
    const angle = (index / 11) * Math.PI * 2;
    const [x, y] = [Math.cos(angle) * 42, Math.sin(angle) * 42 + 2];
    return pen.soft({
      cx: x,
      cy: y,
      rx: 15,
      ry: 9,
      transform: `rotate(${n((angle * 180) / Math.PI)} ${n(x)} ${n(y)})`,
      fill: "#d9a63c",
      opacity: 0.4,
      blur: 4,
    });
  });
  const pip = (x: number, turn: number) =>
    at(
      { x, y: 4, turn },
      el("path", { d: "M0 -15C8 -6 7 9 0 13C-7 9 -8 -6 0 -15Z", fill: "#4a2413" }),
      el("path", { d: "M-2 -9C-5 -2 -4 4 -2 8", stroke: "#c48a55", "stroke-width": 1.6, fill: "none" }),
    );
  return (
    shadow(pen, { x: 0, y: 92, rx: 92 }) +
    el("path", { d: OUTLINE, fill: skin, transform: "translate(5 5)" }) +
    el("path", { d: OUTLINE, fill: skin }) +
    el("path", { d: OUTLINE, fill: face, transform: "scale(0.95) translate(-2 0)" }) +
    (hasSugarCore ? sugar.join("") : "") +
    el("path", { d: oval({ x: 0, y: 2, rx: 34, ry: 46 }), fill: "#f4e1a5", opacity: 0.5 }) +
    core +
    pip(-11, 14) +
    pip(11, -14) +
    el("path", {
      d: "M0 -82C4 -60 2 -46 0 -36M0 44C1 60 0 76 0 90",
      stroke: "#c9a85c",
      "stroke-width": 2.4,
      fill: "none",
      opacity: 0.8,
    })
  );
}
