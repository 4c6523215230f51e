import { drawSeal } from "./seal-geometry";

interface SealProps {
  code: string;
  name: string;
  /** Edge in pixels. */
  size: number;
  className?: string;
}

/** Size of the type before it is stretched into its cell; a CJK glyph's middle lies 0.38 em above the line. */
const EM = 40;
const MIDDLE_ABOVE_BASELINE = 0.38 * EM;

/**
 * The seal of a village (村印). It says that the origin is recorded; it is never a claim of quality. Purely
 * ornamental to a screen reader: the village's name always stands beside it.
 */
export function Seal({ code, name, size, className = "" }: SealProps) {
  const { style, path, glyphs } = drawSeal(code, name);
  const ink = style === "carved" ? "fill-surface" : "fill-persimmon";
  return (
    <svg
      viewBox="0 0 100 100"
      width={size}
      height={size}
      aria-hidden="true"
      className={`shrink-0 rounded-[3px] ${style === "raised" ? "bg-surface" : ""} ${className}`}
    >
      <path d={path} fillRule="evenodd" className="fill-persimmon" />
      <g className={`font-serif font-bold ${ink}`} fontSize={EM} textAnchor="middle">
        {glyphs.map((glyph) => (
          <text
            key={`${glyph.x},${glyph.y}`}
            transform={`translate(${glyph.x + glyph.width / 2} ${glyph.y + glyph.height / 2}) scale(${scale(glyph.width)} ${scale(glyph.height)})`}
            y={MIDDLE_ABOVE_BASELINE}
          >
            {glyph.character}
          </text>
        ))}
      </g>
    </svg>
  );
}

function scale(cell: number): string {
  return ((cell * 0.98) / EM).toFixed(3);
}
