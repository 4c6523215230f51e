import { heap } from "../heap";
import { basket, pouch } from "../packs";
import { at, el, n, type Pen } from "../pen";
import { leaf } from "../plants";
import { blob, darker, lighter, oval, polar, range } from "../shapes";
import { shadow, solid } from "../solid";

/** Potatoes with some earth on them, one cut, one steamed and split. */
export function potatoes(pen: Pen, sort: { skin: string; flesh: string }): string {
  const ids = range(4).map(() => pen.symbol(potato(pen, sort.skin)));
  const holder = basket(pen, { x: 430, y: 500, rx: 268 });
  const pile = heap(pen, { x: 430, y: 476, rx: 198, rise: 104, rows: 5, gap: 128 }, ({ x, y, index }) =>
    pen.use(ids[index % 4] ?? "", { x, y, turn: pen.random.between(-40, 40), scale: 0.96 }),
  );
  const loose = shadow(pen, { x: 566, y: 748, rx: 82 }) + pen.use(ids[1] ?? "", { x: 566, y: 694, turn: -8 });
  return (
    holder.back +
    pile +
    holder.front +
    loose +
    at({ x: 270, y: 690 }, halfPotato(pen, sort)) +
    at({ x: 420, y: 724, scale: 0.84 }, halfPotato(pen, sort))
  );
}

function potato(pen: Pen, skin: string): string {
  const { random } = pen;
  const d = blob(random, { rx: 86, ry: 60, wobble: 0.055, corners: 9 });
  const freckles = range(110).map(() => {
    const { x, y } = polar(Math.sqrt(random.next()) * 80, random.between(0, 360));
    return el("circle", {
      cx: n(x),
      cy: n(y * 0.7),
      r: n(random.between(0.8, 2.2)),
      fill: random.chance(0.6) ? darker(skin, 0.45) : lighter(skin, 0.5),
      opacity: 0.5,
    });
  });
  const eyes = range(5).map(() => {
    const { x, y } = polar(random.between(14, 62), random.between(0, 360));
    return at(
      { x, y: y * 0.66, turn: random.between(-30, 30) },
      el("path", {
        d: "M-11 2Q0 -8 11 2",
        stroke: darker(skin, 0.6),
        "stroke-width": 3,
        fill: "none",
        opacity: 0.7,
        "stroke-linecap": "round",
      }),
      el("ellipse", { cx: 0, cy: 3, rx: 6, ry: 2.6, fill: darker(skin, 0.45), opacity: 0.8 }),
    );
  });
  const soil = range(4).map(() =>
    pen.soft({
      cx: random.between(-60, 60),
      cy: random.between(8, 48),
      rx: random.between(9, 22),
      ry: random.between(4, 8),
      fill: "#6b4a2e",
      opacity: 0.4,
      blur: 3,
    }),
  );
  return solid(pen, {
    d,
    rx: 86,
    ry: 60,
    colour: skin,
    gloss: 0.22,
    skin: soil.join("") + freckles.join("") + eyes.join(""),
  });
}

function halfPotato(pen: Pen, { skin, flesh }: { skin: string; flesh: string }): string {
  const face = pen.radial(
    [
      [0, lighter(flesh, 0.5)],
      [0.75, flesh],
      [1, darker(flesh, 0.12)],
    ],
    { cx: 0.42, cy: 0.4, r: 0.65 },
  );
  const ring = el("path", {
    d: oval({ x: 0, y: 0, rx: 66, ry: 50 }),
    fill: "none",
    stroke: darker(flesh, 0.16),
    "stroke-width": 2.4,
    opacity: 0.8,
  });
  const starch = range(46).map(() => {
    const p = polar(Math.sqrt(pen.random.next()) * 62, pen.random.between(0, 360));
    return el("circle", { cx: n(p.x), cy: n(p.y * 0.76), r: 1.4, fill: "#fffdf0", opacity: 0.85 });
  });
  return (
    shadow(pen, { x: 0, y: 62, rx: 84 }) +
    el("path", { d: oval({ x: 4, y: 8, rx: 84, ry: 64 }), fill: darker(skin, 0.3) }) +
    el("path", { d: oval({ x: 0, y: 0, rx: 84, ry: 63 }), fill: skin }) +
    el("path", { d: oval({ x: 0, y: 0, rx: 79, ry: 58 }), fill: face }) +
    ring +
    starch.join("")
  );
}

/** Sweet potatoes, one broken open after baking. */
export function sweetPotatoes(pen: Pen, sort: { skin: string; flesh: string }): string {
  const ids = range(3).map(() => pen.symbol(spindle(pen, sort.skin)));
  const spots = [
    [296, 476, -14, 1.05],
    [520, 470, 16, 1.08],
    [404, 420, 4, 1.12],
    [250, 566, 10, 1.0],
    [560, 570, -12, 1.05],
    [404, 548, -3, 1.16],
  ] as const;
  const pile = spots.map(
    ([x, y, turn, scale], index) =>
      shadow(pen, { x, y: y + 54 * scale, rx: 126 * scale, ry: 16 }) +
      pen.use(ids[index % 3] ?? "", { x, y, turn, scale }),
  );
  const vine =
    at({ x: 540, y: 380, turn: -30 }, leaf(pen, { length: 100, width: 52, colour: "#4f7f3c" })) +
    at({ x: 548, y: 386, turn: 20 }, leaf(pen, { length: 86, width: 44, colour: "#5f8f45" }));
  return vine + pile.join("") + at({ x: 400, y: 684, turn: -4, scale: 1.1 }, baked(pen, sort));
}

function spindle(pen: Pen, skin: string): string {
  const d =
    "M-142 8C-120 -4 -96 -44 -30 -54C40 -62 96 -40 118 -14C130 -2 146 0 150 6C132 14 116 40 62 52C-2 64 -86 48 -112 26C-122 18 -134 16 -142 8Z";
  const marks = range(13).map(() => {
    const [x, y] = [pen.random.between(-90, 90), pen.random.between(-36, 36)];
    return `M${n(x)} ${n(y)}q${n(pen.random.between(10, 20))} ${n(pen.random.between(-5, 5))} ${n(pen.random.between(20, 40))} 0`;
  });
  const roots = el("path", {
    d: "M146 6q20 6 30 -4M-138 8q-18 8 -30 0M-40 52q4 14 -4 22",
    stroke: darker(skin, 0.4),
    "stroke-width": 3,
    fill: "none",
  });
  return (
    roots +
    solid(pen, {
      d,
      rx: 146,
      ry: 56,
      colour: skin,
      gloss: 0.35,
      skin: el("path", {
        d: marks.join(""),
        stroke: darker(skin, 0.45),
        "stroke-width": 2.6,
        fill: "none",
        opacity: 0.6,
      }),
    })
  );
}

function baked(pen: Pen, { skin, flesh }: { skin: string; flesh: string }): string {
  const face = pen.radial(
    [
      [0, lighter(flesh, 0.42)],
      [0.6, flesh],
      [1, darker(flesh, 0.28)],
    ],
    { cx: 0.4, cy: 0.35, r: 0.7 },
  );
  const halfD =
    "M-130 4C-100 -36 -50 -50 10 -48C70 -46 110 -30 128 -2C112 30 60 46 0 46C-60 46 -108 34 -130 4Z";
  const fibres = range(20).map(() => {
    const [x, y] = [pen.random.between(-100, 60), pen.random.between(-28, 30)];
    return `M${n(x)} ${n(y)}q18 ${n(pen.random.between(-8, 8))} ${n(pen.random.between(26, 46))} ${n(pen.random.between(-3, 3))}`;
  });
  const honey = range(7).map(() =>
    el("ellipse", {
      cx: n(pen.random.between(-90, 90)),
      cy: n(pen.random.between(-26, 26)),
      rx: n(pen.random.between(6, 14)),
      ry: n(pen.random.between(2, 5)),
      fill: "#fff1c4",
      opacity: 0.75,
    }),
  );
  const steam = "M-50 -60q-22 -34 0 -66t4 -60M20 -62q-22 -36 2 -68t2 -56";
  return (
    shadow(pen, { x: 0, y: 50, rx: 130, ry: 20 }) +
    el("path", { d: halfD, fill: darker(skin, 0.35), transform: "translate(3 12)" }) +
    el("path", { d: halfD, fill: skin }) +
    el("path", { d: halfD, fill: face, transform: "scale(0.95 0.88) translate(0 -2)" }) +
    el("path", {
      d: fibres.join(""),
      stroke: lighter(flesh, 0.5),
      "stroke-width": 2.2,
      fill: "none",
      opacity: 0.6,
    }) +
    honey.join("") +
    el("path", {
      d: steam,
      stroke: "#ffffff",
      "stroke-width": 12,
      fill: "none",
      opacity: 0.34,
      "stroke-linecap": "round",
      filter: pen.blur(6),
    })
  );
}

/** Peanuts in the shell with some opened. */
export function peanuts(pen: Pen): string {
  const ids = range(3).map(() => pen.symbol(peanut(pen)));
  const holder = basket(pen, { x: 450, y: 520, rx: 244 });
  const pile = heap(pen, { x: 450, y: 500, rx: 190, rise: 104, rows: 8, gap: 66 }, ({ x, y, index }) =>
    pen.use(ids[index % 3] ?? "", { x, y, turn: pen.random.between(0, 180) }),
  );
  const loose = [
    [150, 720, 20],
    [246, 744, -24],
    [640, 742, 12],
  ] as const;
  const front = loose.map(
    ([x, y, turn], index) =>
      shadow(pen, { x, y: y + 22, rx: 44, ry: 8 }) + pen.use(ids[index] ?? "", { x, y, turn }),
  );
  return (
    pouch(pen, { x: 200, y: 640, width: 210, height: 300, accent: "#2f5d43" }) +
    holder.back +
    pile +
    holder.front +
    front.join("") +
    at({ x: 420, y: 742 }, openPeanut(pen))
  );
}

const PEANUT =
  "M-52 0C-54 -24 -32 -32 -16 -24C-4 -18 4 -18 16 -24C34 -32 56 -22 54 2C54 26 32 32 16 24C4 18 -6 18 -16 24C-34 32 -52 22 -52 0Z";

function peanut(pen: Pen): string {
  const net = range(7).map(
    (index) =>
      `M-52 ${n(-22 + index * 7.4)}Q-26 ${n(-30 + index * 10)} 0 ${n(-15 + index * 5)}T54 ${n(-22 + index * 7.4)}`,
  );
  const ribs = range(11).map((index) => `M${n(-44 + index * 9)} -30q5 30 0 60`);
  const skin =
    el("path", { d: net.join(""), stroke: "#8f6230", "stroke-width": 2, fill: "none", opacity: 0.6 }) +
    el("path", { d: ribs.join(""), stroke: "#8f6230", "stroke-width": 1.4, fill: "none", opacity: 0.45 }) +
    el("path", {
      d: net.join(""),
      stroke: "#fbe6ba",
      "stroke-width": 1.2,
      fill: "none",
      opacity: 0.6,
      transform: "translate(-1 -2)",
    });
  return solid(pen, {
    d: PEANUT,
    rx: 54,
    ry: 28,
    colour: "#d9ad6c",
    light: "#f4d9a4",
    dark: "#8a5a2a",
    gloss: 0.15,
    skin,
  });
}

function openPeanut(pen: Pen): string {
  const kernelAt = (x: number) =>
    at(
      { x, y: -2 },
      solid(pen, { d: oval({ x: 0, y: 0, rx: 22, ry: 16 }), rx: 22, ry: 16, colour: "#b9553a", gloss: 0.5 }),
    );
  return (
    shadow(pen, { x: 0, y: 26, rx: 56, ry: 9 }) +
    el("path", { d: PEANUT, fill: "#9c7038", transform: "translate(2 4) scale(1.12)" }) +
    el("path", { d: PEANUT, fill: "#f3e0b6", transform: "scale(1.1)" }) +
    kernelAt(-28) +
    kernelAt(28)
  );
}

/** Bundles of dried starch noodles tied with straw. */
export function noodles(pen: Pen, sort: { colour: string }): string {
  const { random } = pen;
  const strand = (x: number) => {
    const tone = random.chance(0.5)
      ? lighter(sort.colour, random.between(0, 0.4))
      : darker(sort.colour, random.between(0, 0.3));
    return el("path", {
      d: `M${n(-190 + random.between(-10, 6))} ${n(x + random.between(-6, 6))}C${n(-90)} ${n(x * 0.9 + random.between(-8, 8))} ${n(-30)} ${n(x * 0.5)} 0 ${n(x * 0.46)}C${n(30)} ${n(x * 0.5)} ${n(90)} ${n(x * 0.9 + random.between(-8, 8))} ${n(190 + random.between(-6, 12))} ${n(x + random.between(-6, 6))}`,
      stroke: tone,
      "stroke-width": n(random.between(3, 5)),
      fill: "none",
      opacity: 0.92,
    });
  };
  const bundle = pen.symbol(
    range(64)
      .map((index) => strand(-56 + index * 1.76))
      .join("") +
      el("path", {
        d: "M-190 -58C-90 -50 -30 -28 0 -26C30 -28 90 -50 190 -58L190 -30C90 -24 30 -14 0 -13C-30 -14 -90 -24 -190 -30Z",
        fill: "#fffdf2",
        opacity: 0.25,
      }) +
      el("path", {
        d: "M-190 58C-90 50 -30 28 0 26C30 28 90 50 190 58L190 24C90 24 30 12 0 11C-30 12 -90 24 -190 24Z",
        fill: "#3a1d10",
        opacity: 0.28,
        filter: pen.blur(4),
      }) +
      el("path", {
        d: "M-10 -32Q4 0 -6 32M4 -32Q16 0 6 32M-4 -32Q10 0 0 32",
        stroke: "#b93a22",
        "stroke-width": 5,
        fill: "none",
      }),
  );
  const spots = [
    [300, 600, 3],
    [520, 606, -5],
    [410, 536, -2],
    [392, 704, 2],
  ] as const;
  return (
    pouch(pen, { x: 570, y: 560, width: 200, height: 300, accent: "#8a5f0a" }) +
    spots
      .map(
        ([x, y, turn]) =>
          shadow(pen, { x, y: y + 62, rx: 186, ry: 20 }) + pen.use(bundle, { x, y, turn, scale: 1.1 }),
      )
      .join("")
  );
}
