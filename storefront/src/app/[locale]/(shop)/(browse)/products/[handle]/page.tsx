import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { LotList } from "@/features/catalogue/components/lot-list";
import { OriginThread } from "@/features/catalogue/components/origin-thread";
import { Picture } from "@/brand/picture";
import { ProductFacts } from "@/features/catalogue/components/product-facts";
import { ProductHead } from "@/features/catalogue/components/product-head";
import { readToday } from "@/features/catalogue/queries";
import { addToCart } from "@/features/cart/actions";
import { BuyPanel } from "@/features/cart/components/buy-panel";
import { fill } from "@/lib/fill";
import { formatAmount } from "@/lib/format";
import { pageText } from "@/lib/messages";
import { villageName } from "@/lib/place";
import { findProduct } from "@/lib/store/catalogue";

interface ProductPageProps {
  params: Promise<{ handle: string }>;
}

/** No product has this handle: pages of products are rendered when first asked for. */
export function generateStaticParams() {
  return [{ handle: "-" }];
}

export async function generateMetadata({ params }: ProductPageProps): Promise<Metadata> {
  const product = await findProduct((await params).handle);
  const { t } = await pageText();
  if (!product) return { title: t.states.notFound };
  return {
    title: `${product.title} · ${villageName(product.village)}`,
    description: product.subtitle ?? product.title,
  };
}

export default async function ProductPage({ params }: ProductPageProps) {
  const product = await findProduct((await params).handle);
  if (!product) notFound();
  const { locale, t } = await pageText();
  const variants = product.variants.map((variant) => ({
    id: variant.id,
    title: variant.title,
    priceFen: variant.price_fen,
    unitPrice:
      variant.price_per_jin_fen === null
        ? ""
        : fill(t.product.perJin, { price: formatAmount(variant.price_per_jin_fen) }),
    stock: variant.stock,
  }));
  return (
    <article className="flex flex-col gap-8 md:wrap md:grid md:grid-cols-2 md:items-start md:gap-12 md:pt-8">
      <div className="contents md:block md:space-y-10">
        <Picture
          image={product.images[0] ?? product.image}
          alt={product.title}
          seed={product.handle}
          sizes="(width >= 720px) 560px, 100vw"
          isFirst
          className="order-1 aspect-square w-full object-cover md:rounded-card"
        />
        <section className="order-3 px-4 md:px-0">
          <h2 className="mb-4 font-serif text-xl font-bold">{t.product.facts}</h2>
          <ProductFacts product={product} today={await readToday()} locale={locale} t={t} />
        </section>
        {product.description && (
          <section className="order-4 px-4 md:px-0">
            <h2 className="mb-4 font-serif text-xl font-bold">{t.product.about}</h2>
            <p className="max-w-[34em] whitespace-pre-line">{product.description}</p>
          </section>
        )}
      </div>
      <div className="order-2 space-y-8 px-4 md:space-y-10 md:px-0">
        <div className="space-y-5">
          <ProductHead product={product} locale={locale} t={t} />
          <BuyPanel
            variants={variants}
            action={addToCart.bind(null, { locale, handle: product.handle })}
            locale={locale}
            t={t.product}
          />
        </div>
        <OriginThread product={product} locale={locale} t={t} />
        {product.origin.lots.length > 0 && (
          <section>
            <h2 className="mb-4 font-serif text-xl font-bold">{t.origin.lots}</h2>
            <LotList lots={product.origin.lots} locale={locale} t={t} />
          </section>
        )}
      </div>
    </article>
  );
}
