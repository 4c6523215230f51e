import { randomOf } from "./random";

/** A character of a seal and the cell it is stretched into, in a 100 × 100 field. */
export interface SealGlyph {
  character: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface SealDrawing {
  /** `carved` (白文): the ground is red and the characters are left out; `raised` (朱文): the other way round. */
  style: "carved" | "raised";
  /** Path of the ground (carved) or of the frame (raised), to be filled even-odd. */
  path: string;
  glyphs: SealGlyph[];
}

const ADMINISTRATIVE_ENDING = /(村民委员会|村委会|居民委员会|居委会|社区|村|镇|乡|县|区)$/;
const LONGEST = 4;

/** The one to four characters that stand for a place: its name without the kind of place it is. */
export function sealText(name: string): string {
  let bare = name.trim();
  for (;;) {
    const shorter = bare.replace(ADMINISTRATIVE_ENDING, "");
    if (shorter === bare || shorter === "") break;
    bare = shorter;
  }
  return [...bare].slice(0, LONGEST).join("");
}

/**
 * Draws the seal of a place (村印): the same code and name always give the same drawing.
 *
 * @param code division code, the seed of everything uneven
 * @param name the place's name; its ending (村, 社区, …) is not cut into the seal
 */
export function drawSeal(code: string, name: string): SealDrawing {
  const random = randomOf(`${code}${name}`);
  const style = random() < 0.5 ? "carved" : "raised";
  const outer = unevenSquare({ inset: 3, unevenness: 1.7, random });
  if (style === "carved")
    return { style, path: `${outer}${chips(random)}`, glyphs: arrange(sealText(name), 15) };
  const inner = unevenSquare({ inset: 9.5, unevenness: 1.3, random });
  return { style, path: `${outer}${inner}`, glyphs: arrange(sealText(name), 15) };
}

/** Cells of a seal by the number of its characters: `[x, y, width, height]` in halves of the field. */
const CELLS: Record<number, [number, number, number, number][]> = {
  1: [[0, 0, 2, 2]],
  2: [
    [0, 0, 2, 1],
    [0, 1, 2, 1],
  ],
  3: [
    [1, 0, 1, 2],
    [0, 0, 1, 1],
    [0, 1, 1, 1],
  ],
  4: [
    [1, 0, 1, 1],
    [1, 1, 1, 1],
    [0, 0, 1, 1],
    [0, 1, 1, 1],
  ],
};

/** Characters run down and from right to left, as on a seal; of three, the first stands alone at the right. */
function arrange(text: string, margin: number): SealGlyph[] {
  const characters = [...text];
  const half = (100 - 2 * margin) / 2;
  return (CELLS[characters.length] ?? []).flatMap(([x, y, width, height], index) => {
    const character = characters[index];
    return character
      ? [
          {
            character,
            x: margin + x * half,
            y: margin + y * half,
            width: width * half,
            height: height * half,
          },
        ]
      : [];
  });
}

interface UnevenSquare {
  inset: number;
  unevenness: number;
  random: () => number;
}

function unevenSquare({ inset, unevenness, random }: UnevenSquare): string {
  const far = 100 - inset;
  const steps = [0.04, 0.28, 0.52, 0.76, 0.96];
  const along = (t: number) => inset + (far - inset) * t;
  const off = () => (random() - 0.5) * 2 * unevenness;
  const points = [
    ...steps.map((t) => [along(t), inset + off()]),
    ...steps.map((t) => [far + off(), along(t)]),
    ...steps.map((t) => [along(1 - t), far + off()]),
    ...steps.map((t) => [inset + off(), along(1 - t)]),
  ];
  return `M${points.map((point) => point.map((value) => value.toFixed(1)).join(" ")).join("L")}Z`;
}

/** Small places along the edge where the stone has given way. */
function chips(random: () => number): string {
  return Array.from({ length: 3 }, () => {
    const along = 12 + random() * 76;
    const across = random() < 0.5 ? 4.5 : 95.5;
    const [x, y] = random() < 0.5 ? [along, across] : [across, along];
    const size = 1.2 + random() * 1.8;
    return `M${(x - size).toFixed(1)} ${y.toFixed(1)}l${size.toFixed(1)} ${(-size).toFixed(1)}l${size.toFixed(1)} ${size.toFixed(1)}l${(-size).toFixed(1)} ${(size * 0.8).toFixed(1)}Z`;
  }).join("");
}
