import type { ListCatalogueResponse, ProductClass } from "@xieshou/contracts";
import { fill } from "@/lib/fill";
import type { Locale } from "@/lib/locale";
import type { Messages } from "@/lib/messages";
import { EmptyState } from "@/ui/empty-state";
import { ClassChips } from "./class-chips";
import { Pager } from "./pager";
import { ProductGrid } from "./product-grid";

interface ListPageProps {
  list: ListCatalogueResponse;
  kind: ProductClass | null;
  locale: Locale;
  t: Messages;
}

/** Products of one kind, or all, a page at a time. Kind and page are in the path, so every page is cached. */
export function ListPage({ list, kind, locale, t }: ListPageProps) {
  const base = kind ? `/${locale}/products/class/${kind}` : `/${locale}/products`;
  const href = (page: number) => (page === 1 ? base : `${base}/page/${page}`);
  return (
    <div className="wrap pt-6 md:pt-10">
      <div className="mb-3 flex items-baseline gap-3">
        <h1 className="font-serif text-xl font-bold md:text-2xl">{kind ? t.classes[kind] : t.list.all}</h1>
        <p className="figures text-sm text-ink-soft">{fill(t.list.count, { count: list.count })}</p>
      </div>
      <ClassChips locale={locale} t={t} current={kind} />
      <div className="mt-4 md:mt-6">
        <h2 className="sr-only">{fill(t.list.count, { count: list.count })}</h2>
        {list.cards.length > 0 ? (
          <ProductGrid cards={list.cards} locale={locale} t={t} eager={4} />
        ) : (
          <EmptyState title={t.list.empty} />
        )}
      </div>
      <Pager page={list.page} pages={Math.ceil(list.count / list.page_size)} href={href} t={t} />
    </div>
  );
}
