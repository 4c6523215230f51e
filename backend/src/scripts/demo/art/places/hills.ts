import { el, n, type Pen } from "../pen";
import { mix, range, smooth } from "../shapes";
import { below, hill, houses, ridgeLine, tree } from "./ridge";
import { clouds, mist, sky } from "./sky";

/** Rice and tea terraces: bands that follow the slope, some of them holding water. */
export function terrace(pen: Pen, sunX: number): string {
  const { random } = pen;
  const far =
    hill(pen, { y: 250, swing: 46, waves: 1.3, colour: "#9dbdb0", foot: "#dfe3cc" }) +
    mist(pen, { y: 250, height: 150, opacity: 0.8 }) +
    hill(pen, { y: 318, swing: 44, waves: 1.1, colour: "#7ea98d", foot: "#cfdab4" }) +
    mist(pen, { y: 330, height: 110, opacity: 0.7 });
  const village = houses(pen, {
    x: random.between(90, 520),
    y: 372,
    count: 6,
    wall: "#f3e3c4",
    roof: "#5d5148",
  });
  return (
    sky(pen, { sunX, horizon: 300 }) +
    clouds(pen, { count: 3, top: 60, bottom: 170 }) +
    far +
    bands(pen) +
    village
  );
}

function bands(pen: Pen): string {
  const { random } = pen;
  const water = pen.linear([
    [0, "#d7e7e2"],
    [1, "#f7dcae"],
  ]);
  const phase = random.between(0, 6.28);
  return range(11)
    .map((index) => {
      const y = 372 + index * 20 + index * index * 0.9;
      const line = range(17).map((step) => {
        const x = -20 + step * 52.5;
        const slope = Math.sin((x / 800) * 4.4 + phase + index * 0.12) * (30 - index * 0.6);
        return { x, y: y + slope + Math.sin(x / 61 + index * 1.9) * 4 };
      });
      const green = mix(index % 2 === 0 ? "#86ab63" : "#6f9b57", "#2f5d43", index / 16);
      const fill = index % 3 === 1 ? water : green;
      const edge = el("path", {
        d: smooth(line, false),
        fill: "none",
        stroke: index % 3 === 1 ? "#fffbe9" : "#cfdc97",
        "stroke-width": 2.5,
        opacity: 0.8,
      });
      const bank = el("path", {
        d: smooth(
          line.map((p) => ({ x: p.x, y: p.y + 7 })),
          false,
        ),
        fill: "none",
        stroke: "#24402c",
        "stroke-width": 5,
        opacity: 0.16,
      });
      return el("path", { d: below(line), fill }) + bank + edge;
    })
    .join("");
}

/** Loess: flat-topped ochre tablelands cut by gullies, orchards on the terraces. */
export function loess(pen: Pen, sunX: number): string {
  const far =
    hill(pen, { y: 285, swing: 16, waves: 0.9, colour: "#d9c3a0", foot: "#f3dfb6" }) +
    mist(pen, { y: 270, height: 120, opacity: 0.55 });
  return (
    sky(pen, { sunX, horizon: 300 }) +
    clouds(pen, { count: 2, top: 70, bottom: 160 }) +
    far +
    tableland(pen, { y: 338, colour: "#dfb679", gully: "#b98549" }) +
    tableland(pen, { y: 412, colour: "#cf9a58", gully: "#9b6635" }) +
    orchard(pen)
  );
}

function tableland(pen: Pen, { y, colour, gully }: { y: number; colour: string; gully: string }): string {
  const { random } = pen;
  const line = ridgeLine(random, { y, swing: 20, waves: 0.8 });
  const steps = range(7).map((index) =>
    el("path", {
      d: smooth(
        line.map((p) => ({ x: p.x, y: p.y + 16 + index * 19 + Math.sin(p.x / 75 + index) * 3 })),
        false,
      ),
      fill: "none",
      stroke: index % 2 === 0 ? "#f4dba6" : gully,
      "stroke-width": index % 2 === 0 ? 2.2 : 3,
      opacity: 0.5,
    }),
  );
  const cuts = range(4).map((index) =>
    ravine(pen, { x: 60 + index * 210 + random.between(-40, 60), y: y + 10, gully }),
  );
  const fill = pen.linear([
    [0, colour],
    [1, mix(colour, "#8a5f0a", 0.35)],
  ]);
  const crown = el("path", {
    d: smooth(line, false),
    fill: "none",
    stroke: "#8f9f57",
    "stroke-width": 9,
    opacity: 0.75,
  });
  return el("path", { d: below(line), fill }) + steps.join("") + cuts.join("") + crown;
}

/** A gully cut into the loess: one wall in the light, the other in shade, forking downhill. */
function ravine(pen: Pen, { x, y, gully }: { x: number; y: number; gully: string }): string {
  const { random } = pen;
  const floor = range(5).map((index) => ({
    x: x + random.between(-14, 14) * index * 0.6,
    y: y + index * 55,
  }));
  const edge = (side: number) =>
    floor.map((point, index) => ({
      x: point.x + side * index * random.between(9, 15),
      y: point.y + (index === 0 ? 0 : 8),
    }));
  const shade = `${smooth([...floor, ...edge(1).reverse()])}`;
  const lit = `${smooth([...floor, ...edge(-1).reverse()])}`;
  return (
    el("path", { d: lit, fill: "#f0d29a", opacity: 0.45 }) +
    el("path", { d: shade, fill: mix(gully, "#5a3418", 0.35), opacity: 0.6 })
  );
}

function orchard(pen: Pen): string {
  const { random } = pen;
  const trees = range(3).flatMap((row) =>
    range(11).map((index) => {
      const size = 34 + row * 12;
      const x = index * 78 + row * 30 + random.between(-9, 9);
      return tree(x, 470 + row * 40 + Math.sin(x / 130) * 9, size, ["#5f7f45", "#8fa85a"]);
    }),
  );
  return trees.join("");
}

/** Karst: steep round towers one behind the other, a river between fields. */
export function karst(pen: Pen, sunX: number): string {
  const { random } = pen;
  const river =
    "M-20 560C160 520 260 545 360 512S560 470 820 486L820 520C600 500 540 520 440 545S200 590 -20 610Z";
  const water = pen.linear([
    [0, "#cfe2df"],
    [1, "#f9deb0"],
  ]);
  return (
    sky(pen, { sunX, horizon: 310 }) +
    clouds(pen, { count: 3, top: 50, bottom: 150 }) +
    towers(pen, { y: 380, count: 9, height: 120, colour: "#a9c4bd" }) +
    mist(pen, { y: 300, height: 120, opacity: 0.75 }) +
    towers(pen, { y: 440, count: 6, height: 190, colour: "#7ba48f" }) +
    mist(pen, { y: 370, height: 120, opacity: 0.7 }) +
    towers(pen, { y: 500, count: 3, height: 250, colour: "#4f8366" }) +
    hill(pen, { y: 478, swing: 10, waves: 1, colour: "#a9bb6c", foot: "#6f9b57" }) +
    houses(pen, { x: random.between(420, 560), y: 482, count: 6, wall: "#ecd9b4", roof: "#4d4a44" }) +
    el("path", { d: river, fill: water, opacity: 0.95 })
  );
}

function towers(
  pen: Pen,
  { y, count, height, colour }: { y: number; count: number; height: number; colour: string },
): string {
  const { random } = pen;
  const step = 860 / count;
  return range(count)
    .map((index) => {
      const x = -30 + step * (index + 0.5) + random.between(-step * 0.25, step * 0.25);
      const tall = height * random.between(0.62, 1.08);
      const wide = tall * random.between(0.42, 0.58);
      const top = y - tall;
      const d = `M${n(x - wide)} ${n(y + 70)}C${n(x - wide * 0.95)} ${n(y - tall * 0.35)} ${n(x - wide * 0.55)} ${n(top)} ${n(x)} ${n(top)}C${n(x + wide * 0.6)} ${n(top)} ${n(x + wide * 0.9)} ${n(y - tall * 0.4)} ${n(x + wide)} ${n(y + 70)}Z`;
      const lit = pen.linear(
        [
          [0, mix(colour, "#f6e7c1", 0.45)],
          [0.5, colour],
          [1, mix(colour, "#23452f", 0.35)],
        ],
        { x1: 0, y1: 0.2, x2: 1, y2: 0.5 },
      );
      const cliff = `M${n(x + wide * 0.2)} ${n(top + tall * 0.2)}q${n(wide * 0.1)} ${n(tall * 0.2)} ${n(-wide * 0.03)} ${n(tall * 0.42)}`;
      return (
        el("path", { d, fill: lit }) +
        el("path", {
          d: cliff,
          fill: "none",
          stroke: "#f3e6c8",
          "stroke-width": 5,
          opacity: 0.3,
          "stroke-linecap": "round",
        })
      );
    })
    .join("");
}
