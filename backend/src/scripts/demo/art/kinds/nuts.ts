import { heap } from "../heap";
import { bowl, pouch, basket } from "../packs";
import { at, el, n, type Pen } from "../pen";
import { leaf } from "../plants";
import { blob, oval, polar, range, smooth } from "../shapes";
import { shadow, solid } from "../solid";

/** Walnuts in a bowl, one cracked open to show the kernel. */
export function walnuts(pen: Pen): string {
  const ids = range(3).map(() => pen.symbol(walnut(pen)));
  const holder = bowl(pen, { x: 440, y: 500, rx: 240, glaze: "#8c5a34", inside: "#5b3820" });
  const pile = heap(pen, { x: 440, y: 484, rx: 186, rise: 96, rows: 6, gap: 82 }, ({ x, y, index }) =>
    pen.use(ids[index % 3] ?? "", { x, y, turn: pen.random.between(-40, 40) }),
  );
  const whole = [
    [560, 712, 20],
    [648, 680, -30],
  ] as const;
  const loose = whole.map(
    ([x, y, turn], index) =>
      shadow(pen, { x, y: y + 46, rx: 48 }) + pen.use(ids[index] ?? "", { x, y, turn }),
  );
  return (
    holder.back +
    pile +
    holder.front +
    loose.join("") +
    at({ x: 262, y: 690 }, openWalnut(pen)) +
    at({ x: 416, y: 726 }, kernel(pen))
  );
}

function walnut(pen: Pen): string {
  const { random } = pen;
  const d = blob(random, { rx: 54, ry: 50, wobble: 0.025, corners: 11 });
  const furrows = range(26).map(() => {
    const { x, y } = polar(random.between(6, 46), random.between(0, 360));
    const [bend, run] = [random.between(-9, 9), random.between(8, 18)];
    return `M${n(x)} ${n(y)}q${n(bend)} ${n(run * 0.5)} ${n(bend * 0.4)} ${n(run)}`;
  });
  const skin =
    el("path", {
      d: furrows.join(""),
      stroke: "#5f3a1c",
      "stroke-width": 2.6,
      fill: "none",
      opacity: 0.55,
      "stroke-linecap": "round",
    }) +
    el("path", {
      d: furrows.join(""),
      stroke: "#efcf9e",
      "stroke-width": 1.4,
      fill: "none",
      opacity: 0.45,
      transform: "translate(-2 -1.5)",
    }) +
    el("path", {
      d: "M-4 -52C14 -26 14 26 -2 52",
      stroke: "#5a3618",
      "stroke-width": 4,
      fill: "none",
      opacity: 0.7,
    }) +
    el("path", {
      d: "M-7 -52C10 -26 10 26 -6 52",
      stroke: "#f3d7a8",
      "stroke-width": 3,
      fill: "none",
      opacity: 0.6,
    });
  return solid(pen, {
    d,
    rx: 54,
    ry: 50,
    colour: "#c2925a",
    light: "#ecc892",
    dark: "#6f4524",
    gloss: 0.2,
    skin,
  });
}

function openWalnut(pen: Pen): string {
  const shell = el("path", { d: oval({ x: 0, y: 0, rx: 76, ry: 58 }), fill: "#a87444" });
  const rim = el("path", { d: oval({ x: 0, y: -2, rx: 70, ry: 52 }), fill: "#5a3618" });
  return (
    shadow(pen, { x: 0, y: 50, rx: 74 }) +
    el("path", { d: oval({ x: 4, y: 8, rx: 78, ry: 58 }), fill: "#6f4524" }) +
    shell +
    el("path", { d: oval({ x: 0, y: -2, rx: 73, ry: 55 }), fill: "#dcb47c" }) +
    rim +
    at({ x: 0, y: -4, scale: 0.86 }, lobes(pen))
  );
}

function kernel(pen: Pen): string {
  return shadow(pen, { x: 0, y: 38, rx: 52 }) + at({ x: 0, y: 0, scale: 0.74, turn: 18 }, lobes(pen));
}

function lobes(pen: Pen): string {
  const fill = pen.radial([
    [0, "#f8dfae"],
    [0.6, "#dfb172"],
    [1, "#9c6a35"],
  ]);
  const one = "M-5 -46C-30 -58 -66 -40 -68 -8C-70 22 -50 46 -24 46C-14 46 -6 36 -6 22Q-14 0 -5 -46Z";
  const folds =
    "M-20 -40C-36 -30 -24 -18 -38 -8M-56 -24C-44 -18 -56 -4 -44 6M-62 6C-48 8 -52 26 -38 28M-24 -14C-18 2 -34 6 -24 22M-38 40C-32 30 -22 36 -18 26";
  const side =
    el("path", { d: one, fill }) +
    el("path", {
      d: folds,
      stroke: "#8a5828",
      "stroke-width": 4,
      fill: "none",
      opacity: 0.6,
      "stroke-linecap": "round",
    }) +
    el("path", {
      d: folds,
      stroke: "#fff0cc",
      "stroke-width": 2,
      fill: "none",
      opacity: 0.7,
      "stroke-linecap": "round",
      transform: "translate(-2 -3)",
    });
  return (
    side +
    el("g", { transform: "scale(-1 1)" }, side) +
    el("path", { d: "M0 -40V40", stroke: "#9c6a35", "stroke-width": 5 })
  );
}

/** Chestnuts, glossy, with an opened burr and its leaf. */
export function chestnuts(pen: Pen): string {
  const ids = range(2).map(() => pen.symbol(chestnut(pen)));
  const holder = basket(pen, { x: 430, y: 500, rx: 246 });
  const pile = heap(pen, { x: 430, y: 478, rx: 190, rise: 88, rows: 7, gap: 74 }, ({ x, y, index }) =>
    pen.use(ids[index % 2] ?? "", { x, y, turn: pen.random.between(-70, 70), scale: 0.92 }),
  );
  const loose = [
    [470, 716, 14],
    [560, 700, -40],
    [392, 736, 50],
  ] as const;
  const front = loose.map(
    ([x, y, turn]) => shadow(pen, { x, y: y + 40, rx: 44 }) + pen.use(ids[0] ?? "", { x, y, turn }),
  );
  const leaves =
    at({ x: 150, y: 640, turn: -58 }, leaf(pen, { length: 190, width: 44, colour: "#8a9a3c", teeth: true })) +
    at({ x: 190, y: 620, turn: -120 }, leaf(pen, { length: 150, width: 36, colour: "#a9772f", teeth: true }));
  return (
    holder.back +
    pile +
    holder.front +
    leaves +
    at({ x: 226, y: 672 }, burr(pen, ids[1] ?? "")) +
    front.join("")
  );
}

function chestnut(pen: Pen): string {
  const d = "M0 -50C10 -40 46 -26 50 8C52 34 28 46 0 46C-28 46 -52 34 -50 8C-46 -26 -10 -40 0 -50Z";
  const foot =
    el("path", { d: "M-52 22Q0 6 52 22V60H-52Z", fill: "#d8b184" }) +
    el("path", {
      d: "M-52 22Q0 6 52 22",
      stroke: "#3d1c0d",
      "stroke-width": 2.4,
      fill: "none",
      opacity: 0.6,
    });
  const lines = range(9).map((index) => `M0 -48Q${n((index - 4) * 12)} -16 ${n((index - 4) * 12)} 18`);
  const skin =
    el("path", { d: lines.join(""), stroke: "#38160a", "stroke-width": 1.6, fill: "none", opacity: 0.45 }) +
    foot +
    el("path", { d: "M-5 -52L0 -40L6 -53", stroke: "#e3c79a", "stroke-width": 5, fill: "none" });
  return solid(pen, {
    d,
    rx: 50,
    ry: 48,
    colour: "#8a3f1c",
    light: "#c9743a",
    dark: "#3f180a",
    gloss: 0.95,
    skin,
  });
}

function burr(pen: Pen, nut: string): string {
  const spikes = range(150).map((index) => {
    const angle = index * 2.4 + pen.random.between(-2, 2);
    const [from, to] = [
      polar(pen.random.between(66, 84), angle),
      polar(pen.random.between(96, 118), angle + pen.random.between(-6, 6)),
    ];
    return `M${n(from.x)} ${n(from.y * 0.8)}L${n(to.x)} ${n(to.y * 0.8)}`;
  });
  const hull = pen.radial([
    [0, "#cfc06a"],
    [0.7, "#98933f"],
    [1, "#5f6228"],
  ]);
  const inside = smooth([
    { x: -62, y: 6 },
    { x: -30, y: -38 },
    { x: 30, y: -40 },
    { x: 64, y: 4 },
    { x: 34, y: 44 },
    { x: -36, y: 44 },
  ]);
  return (
    shadow(pen, { x: 0, y: 74, rx: 98 }) +
    el("path", { d: spikes.join(""), stroke: "#6a6a2a", "stroke-width": 3, opacity: 0.9 }) +
    el("path", { d: oval({ x: 0, y: 0, rx: 88, ry: 70 }), fill: hull }) +
    el("path", {
      d: spikes.filter((_, index) => index % 2 === 0).join(""),
      stroke: "#d3cb7a",
      "stroke-width": 1.7,
    }) +
    el("path", { d: inside, fill: "#f0e2bd" }) +
    el("path", { d: inside, fill: "none", stroke: "#8a8238", "stroke-width": 5 }) +
    pen.use(nut, { x: -24, y: 2, turn: -24, scale: 0.78 }) +
    pen.use(nut, { x: 26, y: 2, turn: 22, scale: 0.8 })
  );
}

/** Dried red dates heaped on a plate beside their pouch. */
export function jujubes(pen: Pen): string {
  const ids = range(3).map(() => pen.symbol(jujube(pen)));
  const holder = bowl(pen, { x: 500, y: 580, rx: 218, glaze: "#e9e2d0", inside: "#cfc4aa" });
  const pile = heap(pen, { x: 500, y: 568, rx: 176, rise: 92, rows: 8, gap: 66 }, ({ x, y, index }) =>
    pen.use(ids[index % 3] ?? "", { x, y, turn: pen.random.between(-80, 80) }),
  );
  const loose = [
    [190, 716, -18],
    [282, 740, 30],
    [108, 744, 70],
  ] as const;
  const front = loose.map(
    ([x, y, turn], index) =>
      shadow(pen, { x, y: y + 28, rx: 42 }) + pen.use(ids[index] ?? "", { x, y, turn, scale: 1.08 }),
  );
  return (
    pouch(pen, { x: 236, y: 640, width: 250, height: 370, accent: "#8a5f0a" }) +
    holder.back +
    pile +
    holder.front +
    front.join("")
  );
}

function jujube(pen: Pen): string {
  const { random } = pen;
  const d = blob(random, { rx: 47, ry: 33, wobble: 0.05, corners: 10 });
  const folds = range(22).map(() => {
    const [x, y] = [random.between(-40, 30), random.between(-26, 26)];
    return `M${n(x)} ${n(y)}q${n(random.between(6, 12))} ${n(random.between(-8, 8))} ${n(random.between(14, 26))} ${n(random.between(-5, 5))}`;
  });
  const skin =
    el("path", {
      d: folds.join(""),
      stroke: "#3f0d08",
      "stroke-width": 3,
      fill: "none",
      opacity: 0.55,
      "stroke-linecap": "round",
    }) +
    el("path", {
      d: folds.join(""),
      stroke: "#f09a70",
      "stroke-width": 1.8,
      fill: "none",
      opacity: 0.55,
      "stroke-linecap": "round",
      transform: "translate(-1 -2.5)",
    }) +
    el("ellipse", { cx: -44, cy: 0, rx: 5, ry: 8, fill: "#d8a972" });
  return solid(pen, {
    d,
    rx: 47,
    ry: 33,
    colour: "#a32a1c",
    light: "#d9603f",
    dark: "#4f0f0b",
    gloss: 0.6,
    skin,
  });
}
