import { yuanParts } from "@/lib/format";
import type { Locale } from "@/lib/locale";

interface PriceProps {
  fen: number;
  locale: Locale;
  size?: "card" | "line" | "page";
  className?: string;
}

const FIGURE = { card: "text-lg", line: "text-md", page: "text-3xl" } as const;

/** A price: the figure large, 元 and 角分 small beside it. */
export function Price({ fen, locale, size = "card", className = "" }: PriceProps) {
  const [whole, fraction] = yuanParts(fen);
  return (
    <span className={`figures inline-flex items-baseline whitespace-nowrap ${className}`}>
      {locale === "en" && <span className="text-[0.8em]">¥</span>}
      <span className={`font-semibold ${FIGURE[size]}`}>{whole}</span>
      <span className={size === "page" ? "text-md" : "text-xs"}>
        {fraction}
        {locale === "zh-CN" && " 元"}
      </span>
    </span>
  );
}
