import { randomOf } from "./random";

const WIDTH = 1200;
const HEIGHT = 600;
const RINGS = 9;
const POINTS = 60;

/**
 * Contour lines (等高线) of a place that does not exist but is always the same for its code: rings around two
 * or three summits, pushed apart by low waves, as an SVG for use as a mask.
 */
export function contourSvg(code: string): string {
  const random = randomOf(`contours ${code}`);
  const count = 2 + Math.round(random());
  const summits = Array.from({ length: count }, (_, index) => ({
    x: (WIDTH * (index + 0.2 + random() * 0.6)) / count,
    y: HEIGHT * (0.15 + random() * 0.7),
    waves: Array.from({ length: 4 }, (__, k) => ({
      times: k + 1,
      height: (0.3 * random()) / (k + 1),
      shift: random() * Math.PI * 2,
    })),
    step: 34 + random() * 22,
  }));
  const rings = summits.flatMap((summit) =>
    Array.from({ length: RINGS }, (_, ring) => ringPath(summit, ring + 1)),
  );
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="xMidYMid slice">` +
    `<path d="${rings.join("")}" fill="none" stroke="#000" stroke-width="1.6"/></svg>`
  );
}

interface Summit {
  x: number;
  y: number;
  step: number;
  waves: { times: number; height: number; shift: number }[];
}

function ringPath(summit: Summit, ring: number): string {
  const points = Array.from({ length: POINTS }, (_, index) => {
    const angle = (index / POINTS) * Math.PI * 2;
    const wave = summit.waves.reduce(
      (sum, { times, height, shift }) => sum + height * Math.sin(times * angle + shift + ring * 0.12),
      1,
    );
    const radius = summit.step * ring * wave;
    return `${Math.round(summit.x + Math.cos(angle) * radius * 1.5)} ${Math.round(summit.y + Math.sin(angle) * radius)}`;
  });
  return `M${points.join("L")}Z`;
}
