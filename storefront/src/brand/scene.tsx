import { randomOf } from "./random";

/** Stands in for a picture that is missing: hills and a warm sky, the same for the same product. */
export function Scene({ seed, className = "" }: { seed: string; className?: string }) {
  const random = randomOf(`scene ${seed}`);
  const at = (from: number, to: number) => Math.round(from + random() * (to - from));
  return (
    <svg viewBox="0 0 400 400" preserveAspectRatio="xMidYMid slice" aria-hidden="true" className={className}>
      <path d="M0 0H400V400H0Z" className="fill-(--hill-1)" />
      <circle cx={at(90, 310)} cy={at(80, 130)} r="30" className="fill-persimmon opacity-70" />
      <path
        d={`M0 ${at(180, 230)}C120 ${at(140, 240)} 260 ${at(160, 280)} 400 ${at(180, 230)}V400H0Z`}
        className="fill-(--hill-2)"
      />
      <path
        d={`M0 ${at(240, 290)}C140 ${at(210, 320)} 280 ${at(230, 330)} 400 ${at(250, 290)}V400H0Z`}
        className="fill-(--hill-3)"
      />
      <path
        d={`M0 ${at(310, 350)}C150 ${at(290, 360)} 290 ${at(300, 380)} 400 ${at(320, 350)}V400H0Z`}
        className="fill-(--hill-4)"
      />
    </svg>
  );
}
