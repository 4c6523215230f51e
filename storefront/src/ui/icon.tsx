const PATHS = {
  home: "M4 11.5 12 5l8 6.5M6.5 10v9h11v-9",
  grid: "M5 5h5.5v5.5H5zM13.5 5H19v5.5h-5.5zM5 13.5h5.5V19H5zM13.5 13.5H19V19h-5.5z",
  basket: "M4 9.5h16l-1.6 9.5H5.6L4 9.5zM8.5 9.5 11 4.5M15.5 9.5 13 4.5",
  receipt: "M6 4.5h12v15l-2-1.4-2 1.4-2-1.4-2 1.4-2-1.4-2 1.4v-15zM9 9h6M9 12.5h6",
  next: "M9.5 6l6 6-6 6",
  previous: "M14.5 6l-6 6 6 6",
  plus: "M12 6v12M6 12h12",
  minus: "M6 12h12",
  check: "M5.5 12.5l4.5 4.5 8.5-9.5",
  info: "M12 11v5.5M12 7.6v.1M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17z",
  download: "M12 4.5v10M8 11l4 4 4-4M5 19.5h14",
  close: "M6.5 6.5l11 11M17.5 6.5l-11 11",
  person: "M12 4.5a3.7 3.7 0 1 0 0 7.4 3.7 3.7 0 0 0 0-7.4zM5 19.5c.6-3.6 3.4-5.4 7-5.4s6.4 1.8 7 5.4",
} as const;
export type IconName = keyof typeof PATHS;

/** A line drawing beside a word; never the only bearer of a meaning. */
export function Icon({
  name,
  size = 22,
  className = "",
}: {
  name: IconName;
  size?: number;
  className?: string;
}) {
  return (
    <svg
      viewBox="0 0 24 24"
      width={size}
      height={size}
      aria-hidden="true"
      className={`shrink-0 ${className}`}
    >
      <path
        d={PATHS[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.7"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
