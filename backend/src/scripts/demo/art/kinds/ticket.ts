import { seal } from "../packs";
import { at, el, n, type Pen } from "../pen";
import { PLACES, type Terrain } from "../places";
import { range } from "../shapes";
import { HOMES, type Home } from "../places/homes";

/** A stay or a visit in the village: the card with its scene, a tear-off stub, and the key of the room. */
export function ticket(pen: Pen, sort: { terrain: Terrain; home: Home }): string {
  return (
    at({ x: 430, y: 470, turn: 7 }, card(pen, sort, true)) +
    at({ x: 392, y: 540, turn: -5 }, card(pen, sort, false)) +
    at({ x: 590, y: 736 }, lantern(pen)) +
    at({ x: 190, y: 752 }, roomKey(pen))
  );
}

const [WIDTH, HEIGHT] = [600, 360];

function outline(): string {
  const [w, h] = [WIDTH / 2, HEIGHT / 2];
  const notch = 168;
  return `M${-w} ${-h}H${notch - 16}a16 16 0 0 0 32 0H${w}V${h}H${notch + 16}a16 16 0 0 0 -32 0H${-w}Z`;
}

function card(pen: Pen, { terrain, home }: { terrain: Terrain; home: Home }, isBack: boolean): string {
  const d = outline();
  const sheet =
    el("path", { d, fill: "#2a130a", opacity: 0.4, transform: "translate(8 14)", filter: pen.blur(9) }) +
    el("path", { d, fill: isBack ? "#f0e3c6" : "#fdf7e8" });
  if (isBack)
    return (
      sheet +
      el("path", {
        d: "M-280 -160H150V160H-280Z",
        fill: "none",
        stroke: "#b93a22",
        "stroke-width": 2,
        opacity: 0.5,
      })
    );
  const window = "M-282 -162H148V162H-282Z";
  const view = el("g", { transform: "translate(-284 -186) scale(0.54 0.52)" }, PLACES[terrain](pen, 250));
  const dashes = el("path", {
    d: "M168 -158V158",
    stroke: "#b9a98a",
    "stroke-width": 3,
    "stroke-dasharray": "3 9",
    "stroke-linecap": "round",
  });
  return (
    sheet +
    el("g", { "clip-path": pen.clip(window) }, view, HOMES[home](pen)) +
    el("path", { d: window, fill: "none", stroke: "#d9c8a2", "stroke-width": 2 }) +
    dashes +
    stub(pen)
  );
}

function stub(pen: Pen): string {
  const lines = range(4).map((index) =>
    el("rect", {
      x: 194,
      y: n(18 + index * 22),
      width: index === 3 ? 48 : 84,
      height: 7,
      rx: 3.5,
      fill: "#cbbd9d",
    }),
  );
  const thread = el("path", {
    d: "M168 136C200 112 250 156 300 124",
    stroke: "#b93a22",
    "stroke-width": 3.5,
    fill: "none",
  });
  return at({ x: 234, y: -76 }, seal(pen, 92)) + lines.join("") + thread;
}

function lantern(pen: Pen): string {
  const glow = el("circle", {
    cy: -74,
    r: 90,
    fill: pen.radial(
      [
        [0, "#ffd98a", 0.6],
        [1, "#ffd98a", 0],
      ],
      { cx: 0.5, cy: 0.5, r: 0.5 },
    ),
  });
  const body = el("path", {
    d: "M-40 -106C-66 -86 -66 -50 -40 -30H40C66 -50 66 -86 40 -106Z",
    fill: pen.radial([
      [0, "#ffb04e"],
      [0.5, "#d8452c"],
      [1, "#7a1a12"],
    ]),
  });
  const ribs = el("path", {
    d: "M-20 -106C-34 -86 -34 -50 -20 -30M0 -106V-30M20 -106C34 -86 34 -50 20 -30",
    stroke: "#7a1a12",
    "stroke-width": 2.4,
    fill: "none",
    opacity: 0.6,
  });
  return (
    glow +
    body +
    ribs +
    el("path", { d: "M-26 -114H26V-104H-26ZM-26 -32H26V-22H-26Z", fill: "#e9b23c" }) +
    el("path", { d: "M-8 -22l-2 24M0 -22v28M8 -22l2 24", stroke: "#e9b23c", "stroke-width": 4 }) +
    el("path", { d: "M0 -114V-140", stroke: "#5b3820", "stroke-width": 4 })
  );
}

function roomKey(pen: Pen): string {
  const brass = pen.linear([
    [0, "#fbe09a"],
    [0.5, "#c9962f"],
    [1, "#7a5514"],
  ]);
  return at(
    { x: 0, y: -20, turn: 12 },
    pen.soft({ cx: 50, cy: 18, rx: 110, ry: 10, fill: "#2a130a", opacity: 0.4, blur: 5 }),
    el("path", {
      d: "M-26 0a26 26 0 1 0 52 0a26 26 0 1 0 -52 0ZM-12 0a12 12 0 1 1 24 0a12 12 0 1 1 -24 0Z",
      fill: brass,
      "fill-rule": "evenodd",
    }),
    el("path", { d: "M24 -7H140V26H128V12H118V22H106V8H24Z", fill: brass }),
    el("path", { d: "M-24 4C-50 20 -60 -10 -84 8", stroke: "#b93a22", "stroke-width": 5, fill: "none" }),
  );
}
