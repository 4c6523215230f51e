import { PRODUCT_CLASSES, type ProductClass } from "@xieshou/contracts";
import Link from "next/link";
import type { Locale } from "@/lib/locale";
import type { Messages } from "@/lib/messages";

/** One character stands for each kind, in both languages. */
const EMBLEMS: Record<ProductClass, string> = {
  tea: "茶",
  fruit: "果",
  grain: "粮",
  honey: "蜜",
  mushroom: "菌",
  meat: "肉",
  handicraft: "艺",
  tourism: "游",
};

interface ClassProps {
  locale: Locale;
  t: Messages;
}

/** The kinds of product as tiles: the way in from the home page. */
export function ClassTiles({ locale, t }: ClassProps) {
  return (
    <ul className="grid grid-cols-4 gap-x-2 gap-y-4 lg:grid-cols-8">
      {PRODUCT_CLASSES.map((kind) => (
        <li key={kind}>
          <Link
            href={`/${locale}/products/class/${kind}`}
            prefetch={false}
            className="group flex flex-col items-center gap-1.5 rounded-card py-1 text-sm"
          >
            <span
              aria-hidden="true"
              lang="zh-CN"
              className="flex size-14 items-center justify-center rounded-full border border-line bg-surface font-serif text-xl font-bold text-terrace transition-colors duration-150 group-hover:border-persimmon group-hover:text-persimmon"
            >
              {EMBLEMS[kind]}
            </span>
            <span className="text-center">{t.classes[kind]}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** The kinds as a row of chips above a list. */
export function ClassChips({ locale, t, current }: ClassProps & { current: ProductClass | null }) {
  return (
    <nav aria-label={t.list.filter} className="scroll-row -mx-4 gap-2 px-4 py-1 md:mx-0 md:flex-wrap md:px-0">
      {[null, ...PRODUCT_CLASSES].map((kind) => (
        <Link
          key={kind ?? "all"}
          href={kind ? `/${locale}/products/class/${kind}` : `/${locale}/products`}
          prefetch={false}
          aria-current={kind === current ? "page" : undefined}
          className="shrink-0 snap-start aria-[current=page]:[scroll-initial-target:nearest] rounded-chip border border-line bg-surface px-4 py-2 text-sm leading-6 aria-[current=page]:border-persimmon aria-[current=page]:bg-persimmon aria-[current=page]:text-on-persimmon"
        >
          {kind ? t.classes[kind] : t.nav.all}
        </Link>
      ))}
    </nav>
  );
}
