import { el, n, type Pen } from "../pen";
import { mix, polygon, range, smooth, type Point } from "../shapes";
import { hill, houses, spruce } from "./ridge";
import { clouds, mist, sky } from "./sky";

/** Grassland: a wide sky, long swells of grass, a river, yurts and a flock far off. */
export function grassland(pen: Pen, sunX: number): string {
  const river =
    "M560 372C470 392 700 410 560 440S300 470 430 510S700 560 380 640L520 640C800 560 540 530 520 500S700 460 640 425S520 400 578 372Z";
  return (
    sky(pen, { sunX, horizon: 330 }) +
    clouds(pen, { count: 7, top: 50, bottom: 240 }) +
    hill(pen, { y: 338, swing: 20, waves: 0.9, colour: "#a8bd8b", foot: "#d9d79a" }) +
    mist(pen, { y: 300, height: 90, opacity: 0.6 }) +
    hill(pen, { y: 372, swing: 14, waves: 0.7, colour: "#a3b765", foot: "#8aa653" }) +
    el("path", { d: river, fill: "#e8e3c8", opacity: 0.9 }) +
    el("path", { d: river, fill: "none", stroke: "#6f8f47", "stroke-width": 3, opacity: 0.5 }) +
    [150, 225, 290].map((x, index) => yurt(x, 412 + (index % 2) * 14, 50 - index * 6)).join("") +
    flock(pen) +
    hill(pen, { y: 520, swing: 12, waves: 0.8, colour: "#93ab52", foot: "#5f8240" })
  );
}

function yurt(x: number, y: number, size: number): string {
  const wall = `M${n(x - size)} ${n(y)}v${n(-size * 0.55)}h${n(size * 2)}v${n(size * 0.55)}Z`;
  const roof = `M${n(x - size * 1.04)} ${n(y - size * 0.53)}Q${n(x)} ${n(y - size * 1.5)} ${n(x + size * 1.04)} ${n(y - size * 0.53)}Z`;
  const band = `M${n(x - size)} ${n(y - size * 0.55)}h${n(size * 2)}`;
  return (
    el("ellipse", {
      cx: n(x + 10),
      cy: n(y + 2),
      rx: n(size * 1.2),
      ry: n(size * 0.14),
      fill: "#3c4f22",
      opacity: 0.35,
    }) +
    el("path", { d: wall, fill: "#f7f0df" }) +
    el("path", {
      d: `M${n(x + size * 0.3)} ${n(y)}v${n(-size * 0.55)}h${n(size * 0.7)}v${n(size * 0.55)}Z`,
      fill: "#c7b48f",
      opacity: 0.45,
    }) +
    el("path", { d: roof, fill: "#fffaf0" }) +
    el("path", { d: band, stroke: "#b93a22", "stroke-width": 4 }) +
    el("rect", {
      x: n(x - size * 0.16),
      y: n(y - size * 0.42),
      width: n(size * 0.32),
      height: n(size * 0.42),
      fill: "#b93a22",
    })
  );
}

function flock(pen: Pen): string {
  const { random } = pen;
  return range(26)
    .map(() => {
      const [x, y] = [random.between(560, 790), random.between(395, 470)];
      const size = 4 + (y - 395) / 22;
      return (
        el("ellipse", { cx: n(x), cy: n(y), rx: n(size), ry: n(size * 0.68), fill: "#fff8ea" }) +
        el("circle", { cx: n(x + size), cy: n(y - size * 0.3), r: n(size * 0.34), fill: "#6b5647" })
      );
    })
    .join("");
}

/** High plateau and alpine valley: snow peaks in facets, spruce belts, stone houses. */
export function plateau(pen: Pen, sunX: number): string {
  const { random } = pen;
  const belt = range(30).map((index) => {
    const x = index * 28 + random.between(-10, 10);
    return spruce(
      x,
      448 + Math.sin(x / 120) * 14,
      random.between(40, 72),
      index % 3 === 0 ? "#3f6b50" : "#2f5d43",
    );
  });
  return (
    sky(pen, { sunX, horizon: 280 }) +
    clouds(pen, { count: 3, top: 60, bottom: 140 }) +
    peaks(pen) +
    mist(pen, { y: 320, height: 110, opacity: 0.75 }) +
    hill(pen, { y: 412, swing: 26, waves: 0.9, colour: "#8fae76", foot: "#a8b769" }) +
    belt.join("") +
    hill(pen, { y: 458, swing: 14, waves: 0.8, colour: "#b3b765", foot: "#7f9a4d" }) +
    houses(pen, { x: random.between(500, 600), y: 480, count: 5, wall: "#d9c4a0", roof: "#7c5a41" })
  );
}

function peaks(pen: Pen): string {
  const { random } = pen;
  const tops = [
    { x: random.between(130, 240), y: random.between(190, 220) },
    { x: random.between(390, 500), y: random.between(130, 170) },
    { x: random.between(620, 720), y: random.between(180, 220) },
  ];
  return tops.map((top, index) => peak(pen, top, index === 1 ? 300 : 230)).join("");
}

function peak(pen: Pen, top: Point, half: number): string {
  const { random } = pen;
  const foot = 450;
  const rock = pen.linear([
    [0, "#8ea9b4"],
    [1, "#c9d2c4"],
  ]);
  const spine = range(6).map((index) => ({
    x: top.x + (index === 0 ? 0 : random.between(-16, 22)),
    y: top.y + ((foot - top.y) * index) / 5,
  }));
  const left = polygon([...spine, { x: top.x - half, y: foot }]);
  const right = polygon([...spine, { x: top.x + half, y: foot }]);
  const snowline = (side: number): Point[] =>
    range(5).map((index) => ({
      x: top.x + side * half * (0.36 - index * 0.075),
      y: top.y + (foot - top.y) * (0.36 - index * 0.03) + (index % 2 === 0 ? -14 : 16),
    }));
  const litSnow = polygon([top, ...snowline(-1), spine[2] ?? top, spine[1] ?? top]);
  const darkSnow = polygon([top, ...snowline(1), spine[2] ?? top, spine[1] ?? top]);
  return (
    el("path", { d: left, fill: rock }) +
    el("path", { d: right, fill: mix("#8ea9b4", "#3d5a68", 0.42), opacity: 0.8 }) +
    el("path", { d: litSnow, fill: "#fffaf0" }) +
    el("path", { d: darkSnow, fill: "#c9dae2" }) +
    el("path", {
      d: smooth(spine, false),
      fill: "none",
      stroke: "#fffdf5",
      "stroke-width": 1.5,
      opacity: 0.7,
    })
  );
}
