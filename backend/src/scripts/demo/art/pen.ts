import { Random } from "../random";

/** A colour stop: offset 0–1, colour, opacity 0–1 (1 when absent). */
export type Stop = readonly [offset: number, colour: string, opacity?: number];
export type Attributes = Record<string, string | number | undefined>;

/** A fading ellipse: centre, half axes, and the width of its soft edge in pixels. */
export interface SoftEllipse {
  cx?: number;
  cy?: number;
  rx: number;
  ry: number;
  fill: string;
  blur: number;
  opacity?: number;
  transform?: string;
}

/** A number as SVG text: one decimal is finer than a pixel at 800 × 800. */
export function n(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** One SVG element. Attributes that are undefined are left out. */
export function el(name: string, attributes: Attributes, ...children: string[]): string {
  const text = Object.entries(cheapOpacity(name, attributes))
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === "number" ? n4(value) : value}"`)
    .join("");
  return children.length === 0 ? `<${name}${text}/>` : `<${name}${text}>${children.join("")}</${name}>`;
}

/** A stroked line, round at its ends unless dashed. */
export function line(
  d: string,
  stroke: { colour: string; width: number; opacity?: number; dash?: string },
): string {
  const { colour, width, opacity, dash } = stroke;
  const ends = dash ? { "stroke-dasharray": dash } : { "stroke-linecap": "round" };
  return el("path", { d, fill: "none", stroke: colour, "stroke-width": width, opacity, ...ends });
}

/**
 * `opacity` makes the renderer paint the element on a surface of its own; on a shape that is only filled or
 * only stroked the paint's own opacity gives the same picture at a fraction of the time.
 */
function cheapOpacity(name: string, attributes: Attributes): Attributes {
  const { opacity, ...rest } = attributes;
  const isShape = name === "path" || name === "ellipse" || name === "circle" || name === "rect";
  if (opacity === undefined || !isShape || attributes.filter !== undefined) return attributes;
  if (attributes.stroke === undefined) return { ...rest, "fill-opacity": opacity };
  if (attributes.fill === "none") return { ...rest, "stroke-opacity": opacity };
  return attributes;
}

function n4(value: number): string {
  return String(Math.round(value * 10_000) / 10_000);
}

/** A group moved to (x, y), turned by `turn` degrees and scaled. */
export function at(
  place: { x: number; y: number; turn?: number; scale?: number; flip?: boolean; opacity?: number },
  ...children: string[]
): string {
  const scale = place.scale ?? 1;
  const parts = [`translate(${n(place.x)} ${n(place.y)})`];
  if (place.turn) parts.push(`rotate(${n(place.turn)})`);
  if (scale !== 1 || place.flip) parts.push(`scale(${n4(place.flip ? -scale : scale)} ${n4(scale)})`);
  return el("g", { transform: parts.join(" "), opacity: place.opacity }, ...children);
}

/**
 * Collects the definitions (gradients, filters, clips, symbols) of one picture and hands out their ids in
 * order, so that the same drawing gives the same bytes. It also carries the picture's random numbers.
 */
export class Pen {
  private readonly defs: string[] = [];
  private readonly fades = new Map<string, string>();
  private source: Random;

  constructor(seed: string) {
    this.source = new Random(seed);
  }

  /** The random numbers of the part being drawn. */
  get random(): Random {
    return this.source;
  }

  /** Starts the next part on numbers of its own, so that it does not depend on what was drawn before. */
  reseed(seed: string): void {
    this.source = new Random(seed);
  }

  /** A linear gradient over the shape's box; top to bottom unless the axis says otherwise. */
  linear(stops: readonly Stop[], axis: { x1?: number; y1?: number; x2?: number; y2?: number } = {}): string {
    const { x1 = 0, y1 = 0, x2 = 0, y2 = 1 } = axis;
    return this.paint("linearGradient", { x1, y1, x2, y2 }, stops);
  }

  /** A radial gradient over the shape's box; lit from the upper left unless told otherwise. */
  radial(
    stops: readonly Stop[],
    circle: { cx?: number; cy?: number; r?: number; fx?: number; fy?: number } = {},
  ): string {
    const { cx = 0.42, cy = 0.38, r = 0.68, fx = cx - 0.08, fy = cy - 0.1 } = circle;
    return this.paint("radialGradient", { cx, cy, r, fx, fy }, stops);
  }

  /** A blur as a filter reference; `deviation` in pixels of the shape's own space. */
  blur(deviation: number): string {
    const blur = el("feGaussianBlur", { stdDeviation: deviation });
    return this.define("filter", { x: -0.5, y: -0.5, width: 2, height: 2 }, blur);
  }

  /**
   * An ellipse with an edge that fades over `blur` pixels. It stands in for a blurred ellipse wherever there
   * are many: a gradient costs nothing, a filter costs a pass over its whole area.
   */
  soft(shape: SoftEllipse): string {
    const { cx = 0, cy = 0, rx, ry, fill, blur, opacity, transform } = shape;
    const core = Math.max(0, Math.min(0.8, Math.round((1 - (2.4 * blur) / Math.min(rx, ry)) * 5) / 5));
    const key = `${fill}/${core}`;
    const fade = this.fades.get(key) ?? this.fade(fill, core);
    this.fades.set(key, fade);
    const grown = { rx: rx + blur * 1.3, ry: ry + blur * 1.3 };
    return el("ellipse", { cx, cy, ...grown, fill: fade, opacity, transform });
  }

  private fade(colour: string, core: number): string {
    const at = (part: number) => core + (1 - core) * part;
    const circle = { cx: 0.5, cy: 0.5, r: 0.5, fx: 0.5, fy: 0.5 };
    return this.radial(
      [
        [core, colour],
        [at(0.3), colour, 0.78],
        [at(0.6), colour, 0.3],
        [at(0.82), colour, 0.07],
        [1, colour, 0],
      ],
      circle,
    );
  }

  /** A clip path as a reference, out of path data. */
  clip(d: string): string {
    return this.define("clipPath", {}, el("path", { d }));
  }

  /** A reusable drawing; place it with `use`. */
  symbol(...children: string[]): string {
    const id = this.nextId();
    this.defs.push(el("g", { id }, ...children));
    return id;
  }

  /** Places a symbol. */
  use(id: string, place: { x: number; y: number; turn?: number; scale?: number; opacity?: number }): string {
    const scale = place.scale === undefined || place.scale === 1 ? "" : ` scale(${n4(place.scale)})`;
    const turn = place.turn ? ` rotate(${n(place.turn)})` : "";
    const transform = `translate(${n(place.x)} ${n(place.y)})${turn}${scale}`;
    return el("use", { href: `#${id}`, transform, opacity: place.opacity });
  }

  /** The whole picture. */
  svg(size: number, body: string): string {
    const box = { xmlns: "http://www.w3.org/2000/svg", width: size, height: size, viewBox: "0 0 800 800" };
    return el("svg", box, el("defs", {}, this.defs.join("")), body);
  }

  private paint(name: string, attributes: Attributes, stops: readonly Stop[]): string {
    const children = stops.map(([offset, colour, opacity]) =>
      el("stop", { offset, "stop-color": colour, "stop-opacity": opacity }),
    );
    return this.define(name, attributes, ...children);
  }

  private define(name: string, attributes: Attributes, ...children: string[]): string {
    const id = this.nextId();
    this.defs.push(el(name, { id, ...attributes }, ...children));
    return `url(#${id})`;
  }

  private nextId(): string {
    return `d${this.defs.length}`;
  }
}
