import { at, el, n, type Pen } from "../pen";
import { darker, lighter, polygon, range } from "../shapes";

export type Home = "stilt" | "mushroom" | "tower" | "cave" | "yurt" | "courtyard";

export const HOMES: Record<Home, (pen: Pen) => string> = {
  stilt: (pen) =>
    range(3)
      .map((index) =>
        at(
          { x: -190 + index * 130, y: 100 - (index % 2) * 34, scale: 1 - (index % 2) * 0.22 },
          stiltHouse(pen),
        ),
      )
      .join(""),
  mushroom: (pen) =>
    range(4)
      .map((index) =>
        at(
          { x: -220 + index * 110, y: 112 - (index % 2) * 36, scale: 0.95 - (index % 2) * 0.2 },
          mushroomHouse(pen),
        ),
      )
      .join(""),
  tower: (pen) =>
    at({ x: -150, y: 116 }, watchTower(pen)) +
    at({ x: -50, y: 124, scale: 0.9 }, stoneHouse(pen)) +
    at({ x: 74, y: 118, scale: 1.05 }, stoneHouse(pen)),
  cave: (pen) => caves(pen),
  yurt: (pen) =>
    at({ x: -140, y: 116, scale: 1.1 }, bigYurt(pen)) + at({ x: 50, y: 92, scale: 0.7 }, bigYurt(pen)),
  courtyard: (pen) =>
    range(3)
      .map((index) =>
        at(
          { x: -190 + index * 128, y: 112 - (index % 2) * 26, scale: 1 - (index % 2) * 0.2 },
          whiteHouse(pen),
        ),
      )
      .join(""),
};

function roofed(
  pen: Pen,
  { half, height, roof, tone }: { half: number; height: number; roof: number; tone: string },
): string {
  const d = `M${n(-half * 1.3)} ${n(-height)}Q${n(-half * 0.8)} ${n(-height - roof * 0.3)} ${n(-half * 0.7)} ${n(-height - roof)}H${n(half * 0.7)}Q${n(half * 0.8)} ${n(-height - roof * 0.3)} ${n(half * 1.3)} ${n(-height)}Z`;
  const tiles = range(13).map(
    (index) =>
      `M${n(-half * 0.68 + index * half * 0.113)} ${n(-height - roof)}L${n((-half * 0.68 + index * half * 0.113) * 1.8)} ${n(-height)}`,
  );
  return (
    el("path", {
      d,
      fill: pen.linear([
        [0, lighter(tone, 0.25)],
        [1, darker(tone, 0.2)],
      ]),
    }) + el("path", { d: tiles.join(""), stroke: darker(tone, 0.5), "stroke-width": 1.6, opacity: 0.6 })
  );
}

function stiltHouse(pen: Pen): string {
  const wall = el("rect", {
    x: -56,
    y: -96,
    width: 112,
    height: 56,
    fill: pen.linear([
      [0, "#a9713f"],
      [1, "#7a4a26"],
    ]),
  });
  const boards = el("path", {
    d: range(9)
      .map((index) => `M${-50 + index * 12.6} -96V-40`)
      .join(""),
    stroke: "#4a2c17",
    "stroke-width": 1.6,
    opacity: 0.7,
  });
  const posts = el("path", {
    d: "M-50 -40V4M-18 -40V2M18 -40V2M50 -40V4",
    stroke: "#4a2c17",
    "stroke-width": 6,
  });
  const rail = el("path", {
    d: "M-64 -40H64M-64 -56H64M-60 -56V-40M-30 -56V-40M0 -56V-40M30 -56V-40M60 -56V-40",
    stroke: "#5b3820",
    "stroke-width": 4,
  });
  const windows = el("path", { d: "M-36 -86h22v20h-22zM14 -86h22v20h-22z", fill: "#f7d58a" });
  return (
    posts + wall + boards + windows + rail + roofed(pen, { half: 60, height: 94, roof: 40, tone: "#4d4a48" })
  );
}

function mushroomHouse(pen: Pen): string {
  const wall = el("path", {
    d: "M-46 0V-52H46V0Z",
    fill: pen.linear(
      [
        [0, "#d6a866"],
        [1, "#a9773c"],
      ],
      { x1: 0, y1: 0, x2: 1, y2: 0 },
    ),
  });
  const thatch = el("path", {
    d: "M-66 -46C-62 -96 -26 -128 0 -130C26 -128 62 -96 66 -46Q0 -34 -66 -46Z",
    fill: pen.linear([
      [0, "#b9935a"],
      [1, "#6b4c2a"],
    ]),
  });
  const straw = el("path", {
    d: range(17)
      .map((index) => `M${n((index - 8) * 2)} -126Q${n((index - 8) * 6)} -90 ${n((index - 8) * 7.8)} -46`)
      .join(""),
    stroke: "#4a3319",
    "stroke-width": 1.4,
    fill: "none",
    opacity: 0.55,
  });
  return (
    wall +
    el("path", { d: "M-8 0V-30H12V0ZM-34 -36h14v14h-14zM24 -36h14v14h-14z", fill: "#4a2c17" }) +
    thatch +
    straw
  );
}

function watchTower(pen: Pen): string {
  const d = polygon([
    { x: -38, y: 0 },
    { x: -26, y: -230 },
    { x: 26, y: -230 },
    { x: 38, y: 0 },
  ]);
  return (
    el("path", {
      d,
      fill: pen.linear(
        [
          [0, "#cbb186"],
          [0.5, "#a98d63"],
          [1, "#6f5a3c"],
        ],
        { x1: 0, y1: 0, x2: 1, y2: 0 },
      ),
    }) +
    el("path", {
      d: range(18)
        .map((index) => `M${n(-38 + index * 0.6)} ${n(-index * 12.6)}H${n(38 - index * 0.6)}`)
        .join(""),
      stroke: "#5b482e",
      "stroke-width": 1.6,
      opacity: 0.5,
      "stroke-dasharray": "12 3",
    }) +
    el("path", { d: "M-5 -60h10v18h-10zM-5 -120h10v18h-10zM-5 -180h10v18h-10z", fill: "#3a2a18" }) +
    el("path", { d: "M-30 -228h60v-12h-10v8h-10v-8h-20v8h-10v-8h-10z", fill: "#8a7048" })
  );
}

function stoneHouse(pen: Pen): string {
  return (
    el("path", {
      d: "M-54 0V-76H54V0Z",
      fill: pen.linear(
        [
          [0, "#c9ab7c"],
          [1, "#8f744c"],
        ],
        { x1: 0, y1: 0, x2: 1, y2: 0 },
      ),
    }) +
    el("path", {
      d: range(6)
        .map((index) => `M-54 ${-10 - index * 12}H54`)
        .join(""),
      stroke: "#6b5434",
      "stroke-width": 1.6,
      opacity: 0.5,
      "stroke-dasharray": "14 3",
    }) +
    el("path", { d: "M-58 -76H58V-86H-58Z", fill: "#6b4a2c" }) +
    el("path", {
      d: "M-36 -62h20v22h-20zM16 -62h20v22h-20z",
      fill: "#f7d58a",
      stroke: "#5b2f1c",
      "stroke-width": 4,
    }) +
    el("path", { d: "M-10 0V-34H12V0Z", fill: "#5b2f1c" })
  );
}

function caves(pen: Pen): string {
  const cliff = el("path", {
    d: "M-420 170V20C-300 -24 -160 -14 -20 -30S160 -34 420 24V170Z",
    fill: pen.linear([
      [0, "#dcae6c"],
      [1, "#a9743a"],
    ]),
  });
  const arch = (x: number) =>
    at(
      { x, y: 150 },
      el("path", { d: "M-50 0V-64A50 50 0 0 1 50 -64V0Z", fill: "#8a5a2c" }),
      el("path", { d: "M-42 0V-64A42 42 0 0 1 42 -64V0Z", fill: "#f3e3c4" }),
      el("path", { d: "M-36 -54A36 44 0 0 1 36 -54Z", fill: "#c98a3c" }),
      el("path", { d: "M0 -96V-54M-20 -88V-54M20 -88V-54M-38 -70H38", stroke: "#7a4a26", "stroke-width": 3 }),
      el("path", { d: "M-32 0V-52H-2V0Z", fill: "#7a3f22" }),
      el("path", { d: "M6 -48h28v28h-28z", fill: "#fbe6b4", stroke: "#7a4a26", "stroke-width": 3 }),
      el("path", { d: "M-26 -34h16v-14h-16z", fill: "#c8281f" }),
    );
  return cliff + [-210, -90, 30].map(arch).join("");
}

function bigYurt(pen: Pen): string {
  const wall = el("path", {
    d: "M-92 0V-58H92V0Q0 12 -92 0Z",
    fill: pen.linear(
      [
        [0, "#fffaf0"],
        [0.6, "#f0e4cb"],
        [1, "#b9a37c"],
      ],
      { x1: 0, y1: 0, x2: 1, y2: 0 },
    ),
  });
  const roof = el("path", {
    d: "M-98 -54Q-40 -120 -16 -126H16Q40 -120 98 -54Q0 -40 -98 -54Z",
    fill: pen.linear([
      [0, "#ffffff"],
      [1, "#dfcfae"],
    ]),
  });
  const trim =
    el("path", { d: "M-94 -54Q0 -40 94 -54", stroke: "#2f5f85", "stroke-width": 7, fill: "none" }) +
    el("path", {
      d: "M-80 -64Q-40 -106 -14 -118M80 -64Q40 -106 14 -118",
      stroke: "#b93a22",
      "stroke-width": 4,
      fill: "none",
    });
  return (
    wall +
    roof +
    trim +
    el("path", { d: "M-20 4V-46H20V4Z", fill: "#b93a22" }) +
    el("path", { d: "M-14 0V-40H-2V0ZM2 0V-40H14V0Z", fill: "#e9b23c", opacity: 0.85 })
  );
}

function whiteHouse(pen: Pen): string {
  return (
    el("path", {
      d: "M-56 0V-70H56V0Z",
      fill: pen.linear(
        [
          [0, "#fffaf0"],
          [1, "#d9c8a4"],
        ],
        { x1: 0, y1: 0, x2: 1, y2: 0 },
      ),
    }) +
    el("path", { d: "M-56 0V-14H56V0Z", fill: "#8a7a66" }) +
    el("path", {
      d: "M-40 -52h24v22h-24zM16 -52h24v22h-24z",
      fill: "#f7d58a",
      stroke: "#5b3f2a",
      "stroke-width": 4,
    }) +
    el("path", { d: "M-11 0V-40H11V0Z", fill: "#5b3f2a" }) +
    roofed(pen, { half: 60, height: 68, roof: 34, tone: "#5a5550" })
  );
}
