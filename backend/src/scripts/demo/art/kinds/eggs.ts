import { heap } from "../heap";
import { basket, bowl } from "../packs";
import { at, el, n, type Pen } from "../pen";
import { blob, darker, lighter, polar, range } from "../shapes";
import { shadow, solid } from "../solid";

/** Eggs on straw in a basket, one opened in a small bowl. */
export function eggs(pen: Pen, sort: { shell: string }): string {
  const ids = range(3).map((index) =>
    pen.symbol(egg(pen, index === 2 ? lighter(sort.shell, 0.2) : sort.shell)),
  );
  const holder = basket(pen, { x: 430, y: 510, rx: 262 });
  const straw = range(90).map(() => {
    const p = polar(Math.sqrt(pen.random.next()) * 236, pen.random.between(0, 360));
    return `M${n(430 + p.x)} ${n(506 + p.y * 0.26)}q${n(pen.random.between(-30, 30))} ${n(pen.random.between(-26, -4))} ${n(pen.random.between(-60, 60))} ${n(pen.random.between(-14, 10))}`;
  });
  const bed =
    el("path", { d: straw.join(""), stroke: "#e3c475", "stroke-width": 3.4, fill: "none", opacity: 0.9 }) +
    el("path", {
      d: straw.slice(0, 40).join(""),
      stroke: "#a97f38",
      "stroke-width": 2,
      fill: "none",
      transform: "translate(3 4)",
    });
  const pile = heap(pen, { x: 430, y: 482, rx: 178, rise: 84, rows: 6, gap: 98 }, ({ x, y, index }) =>
    pen.use(ids[index % 3] ?? "", { x, y, turn: pen.random.between(-70, 70), scale: 0.94 }),
  );
  const cup = bowl(pen, { x: 230, y: 674, rx: 110, glaze: "#e9e2d0", inside: "#d3cab4" });
  const yolk =
    el("ellipse", { cx: 230, cy: 678, rx: 92, ry: 24, fill: "#fbf3dc", opacity: 0.95 }) +
    at(
      { x: 234, y: 668 },
      solid(pen, {
        d: blob(pen.random, { rx: 40, ry: 24, wobble: 0.01 }),
        rx: 40,
        ry: 24,
        colour: "#f2a01f",
        light: "#ffcf5c",
        dark: "#c76a0c",
        gloss: 0.9,
      }),
    );
  return (
    holder.back +
    bed +
    pile +
    holder.front +
    cup.back +
    yolk +
    cup.front +
    shadow(pen, { x: 560, y: 752, rx: 56 }) +
    pen.use(ids[0] ?? "", { x: 560, y: 706, turn: 60 })
  );
}

function egg(pen: Pen, shell: string): string {
  const d = "M0 -68C32 -68 52 -20 52 10C52 44 28 62 0 62C-28 62 -52 44 -52 10C-52 -20 -32 -68 0 -68Z";
  const specks = range(40).map(() =>
    el("circle", {
      cx: n(pen.random.between(-46, 46)),
      cy: n(pen.random.between(-58, 56)),
      r: n(pen.random.between(0.7, 1.8)),
      fill: darker(shell, 0.4),
      opacity: 0.35,
    }),
  );
  return solid(pen, {
    d,
    rx: 52,
    ry: 64,
    colour: shell,
    light: lighter(shell, 0.65),
    dark: darker(shell, 0.38),
    gloss: 0.3,
    skin: specks.join(""),
  });
}
