import { randomOf } from "./random";

const WIDTH = 1440;
const HEIGHT = 560;

interface Ridge {
  base: number;
  swing: number;
  fill: string;
}

const RIDGES: Ridge[] = [
  { base: 190, swing: 62, fill: "fill-(--hill-1)" },
  { base: 262, swing: 48, fill: "fill-(--hill-2)" },
  { base: 336, swing: 40, fill: "fill-(--hill-3)" },
  { base: 414, swing: 30, fill: "fill-(--hill-4)" },
  { base: 486, swing: 22, fill: "fill-(--hill-5)" },
];
const STEPS_PER_RIDGE = 4;

/**
 * The opening picture: terraced hills, a house on the slope, a table in front, and the thread that runs from
 * one to the other. Flat planes in the theme's own colours.
 */
export function Landscape({ className = "" }: { className?: string }) {
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="xMaxYMax slice"
      aria-hidden="true"
      className={className}
    >
      <circle cx="1130" cy="132" r="46" className="fill-persimmon opacity-85" />
      {RIDGES.map((ridge, index) => (
        <g key={ridge.base}>
          <path d={`${ridgeLine(index, 0)}V${HEIGHT}H0Z`} className={ridge.fill} />
          {Array.from({ length: STEPS_PER_RIDGE }, (_, step) => (
            <path
              key={step}
              d={ridgeLine(index, 15 * (step + 1))}
              fill="none"
              className="stroke-paper opacity-35"
              strokeWidth="1.5"
            />
          ))}
        </g>
      ))}
      <House x={892} y={ridgeHeight(2, 892) - 2} />
      <path
        d={`M908 ${Math.round(ridgeHeight(2, 892))}C960 372 1010 330 1058 384S1020 470 1120 470S1240 420 1284 478`}
        fill="none"
        className="stroke-persimmon"
        strokeWidth="3.5"
        strokeLinecap="round"
      />
      <Table x={1284} y={478} />
    </svg>
  );
}

function House({ x, y }: { x: number; y: number }) {
  return (
    <g transform={`translate(${x} ${Math.round(y)})`}>
      <path d="M-26 0V-22H26V0Z" className="fill-surface" />
      <path d="M-34-20 0-42 34-20Z" className="fill-(--ink)" />
      <path d="M-5 0V-14H7V0Z" className="fill-persimmon" />
    </g>
  );
}

function Table({ x, y }: { x: number; y: number }) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <path d="M-70 26H84V34H-70Z" className="fill-(--ink)" />
      <path d="M-56 34H-49V76H-56ZM62 34H69V76H62Z" className="fill-(--ink)" />
      <path d="M-26 0H34C34 17 22 26 4 26S-26 17-26 0Z" className="fill-surface" />
      <circle cx="-6" cy="-7" r="11" className="fill-persimmon" />
      <circle cx="14" cy="-8" r="12" className="fill-persimmon" />
      <circle cx="5" cy="-20" r="10" className="fill-persimmon" />
    </g>
  );
}

/** Height of a ridge at x: a few waves whose phases depend on the ridge alone. */
function ridgeHeight(index: number, x: number): number {
  const ridge = RIDGES[index];
  if (!ridge) return HEIGHT;
  const random = randomOf(`ridge ${index}`);
  const wave = [1.1, 2.3, 3.7].reduce(
    (sum, times, k) => sum + Math.sin((x / WIDTH) * times * Math.PI + random() * 6) / (k + 1.4),
    0,
  );
  return ridge.base - ridge.swing * wave;
}

function ridgeLine(index: number, below: number): string {
  const points = Array.from({ length: 25 }, (_, step) => {
    const x = (WIDTH / 24) * step;
    return `${x} ${Math.round(ridgeHeight(index, x) + below)}`;
  });
  return `M${points.join("L")}`;
}
