import { at, el, n, type Pen } from "../pen";
import { range } from "../shapes";
import { shadow } from "../solid";

const SILVER: ReadonlyArray<readonly [number, string]> = [
  [0, "#5f666c"],
  [0.14, "#ffffff"],
  [0.32, "#aab2b8"],
  [0.5, "#f7fafb"],
  [0.68, "#8a939a"],
  [0.86, "#ffffff"],
  [1, "#70787e"],
];

/** Silver on dark cloth: a wide chased bracelet and a pair of earrings with pendants. */
export function silver(pen: Pen): string {
  const cushion = "M110 640C96 560 180 520 400 520S704 560 690 640C680 724 560 752 400 752S120 724 110 640Z";
  return (
    shadow(pen, { x: 404, y: 738, rx: 290, ry: 34 }) +
    el("path", {
      d: cushion,
      fill: pen.radial(
        [
          [0, "#3d4a63"],
          [0.7, "#232c3f"],
          [1, "#121826"],
        ],
        { cx: 0.4, cy: 0.25, r: 0.75 },
      ),
    }) +
    el("path", {
      d: "M150 600Q400 552 650 600M130 660Q400 700 670 660",
      stroke: "#5a6a88",
      "stroke-width": 2,
      fill: "none",
      opacity: 0.4,
      "stroke-dasharray": "6 6",
    }) +
    at({ x: 330, y: 520 }, bracelet(pen)) +
    at({ x: 586, y: 520 }, earring(pen)) +
    at({ x: 650, y: 548, turn: 8 }, earring(pen))
  );
}

function bracelet(pen: Pen): string {
  const metal = pen.linear(SILVER, { x1: 0, y1: 0, x2: 1, y2: 0.12 });
  const inside = pen.linear(
    [
      [0, "#4a5157"],
      [0.5, "#c9d0d4"],
      [1, "#596066"],
    ],
    { x1: 0, y1: 0, x2: 1, y2: 0 },
  );
  const band = "M-190 -60C-190 -20 -110 10 0 10S190 -20 190 -60V36C190 76 110 106 0 106S-190 76 -190 36Z";
  const petals = range(9).map((index) => {
    const angle = Math.PI * (0.1 + index * 0.1);
    const x = -Math.cos(angle) * 176;
    const y = 2 + Math.sin(angle) * 58 - 10;
    return at({ x, y, scale: 0.4 + Math.sin(angle) * 0.62 }, chased(pen));
  });
  const beads = range(40).map((index) => {
    const angle = Math.PI * (0.015 + index * 0.0249);
    const x = -Math.cos(angle) * 188;
    return [-52, 30]
      .map((base) => {
        const y = base + Math.sin(angle) * 66;
        return (
          el("circle", { cx: n(x), cy: n(y), r: 4.4, fill: "#70787e" }) +
          el("circle", { cx: n(x - 1.2), cy: n(y - 1.2), r: 2.6, fill: "#ffffff" })
        );
      })
      .join("");
  });
  return (
    pen.soft({ cx: 20, cy: 112, rx: 190, ry: 34, fill: "#05070c", opacity: 0.6, blur: 12 }) +
    el("ellipse", { cx: 0, cy: -60, rx: 190, ry: 70, fill: inside }) +
    el("ellipse", { cx: 0, cy: -46, rx: 172, ry: 52, fill: "#1c2433" }) +
    el("path", {
      d: "M-170 -40A172 52 0 0 0 170 -40",
      stroke: "#e9eef0",
      "stroke-width": 3,
      fill: "none",
      opacity: 0.5,
    }) +
    el("path", { d: band, fill: metal }) +
    beads.join("") +
    petals.join("") +
    el("path", {
      d: "M-150 -6C-110 18 -60 28 -20 30",
      stroke: "#ffffff",
      "stroke-width": 9,
      fill: "none",
      opacity: 0.55,
      "stroke-linecap": "round",
      filter: pen.blur(4),
    })
  );
}

function chased(pen: Pen): string {
  const petal = "M0 0C-12 -12 -10 -28 0 -34C10 -28 12 -12 0 0Z";
  const flower = range(8).map((index) =>
    el("path", {
      d: petal,
      transform: `rotate(${index * 45})`,
      fill: index % 2 === 0 ? "#eef2f4" : "#b4bcc1",
      stroke: "#4a5157",
      "stroke-width": 2.4,
    }),
  );
  return (
    flower.join("") +
    el("circle", {
      r: 9,
      fill: pen.radial([
        [0, "#ffffff"],
        [1, "#70787e"],
      ]),
      stroke: "#4a5157",
      "stroke-width": 2,
    })
  );
}

function earring(pen: Pen): string {
  const plate = "M0 -16C28 -16 44 10 40 36C34 66 -34 66 -40 36C-44 10 -28 -16 0 -16Z";
  const drops = range(5).map((index) => {
    const x = -30 + index * 15;
    const y = 58 - Math.abs(index - 2) * 7;
    return (
      el("path", { d: `M${x} ${y}V${y + 26}`, stroke: "#dfe5e8", "stroke-width": 2.5 }) +
      el("path", {
        d: `M${x} ${y + 24}q9 16 0 26q-9 -10 0 -26Z`,
        fill: "#eef2f4",
        stroke: "#596066",
        "stroke-width": 1.6,
      })
    );
  });
  return (
    pen.soft({ cx: 12, cy: 66, rx: 52, ry: 40, fill: "#05070c", opacity: 0.4, blur: 9 }) +
    el("path", {
      d: "M0 -18C-30 -40 -22 -84 6 -82C30 -80 30 -52 14 -46",
      stroke: "#dfe5e8",
      "stroke-width": 6,
      fill: "none",
      "stroke-linecap": "round",
    }) +
    drops.join("") +
    el("path", {
      d: plate,
      fill: pen.linear(SILVER, { x1: 0, y1: 0, x2: 1, y2: 0.8 }),
      stroke: "#596066",
      "stroke-width": 2,
    }) +
    at({ x: 0, y: 22, scale: 0.72 }, chased(pen))
  );
}
