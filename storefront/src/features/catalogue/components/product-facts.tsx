import type { CatalogueProduct } from "@xieshou/contracts";
import type { ReactNode } from "react";
import { fill } from "@/lib/fill";
import { formatDate } from "@/lib/format";
import type { Locale } from "@/lib/locale";
import type { Messages } from "@/lib/messages";

interface ProductFactsProps {
  product: CatalogueProduct;
  /** Today in Shanghai, to tell a valid certificate from one that has run out. */
  today: string;
  locale: Locale;
  t: Messages;
}

/** Storage, shelf life, harvest, certificate and the return rule. */
export function ProductFacts({ product, today, locale, t }: ProductFactsProps) {
  return (
    <dl className="divide-y divide-line rounded-card border border-line bg-surface px-5">
      <Fact label={t.product.storage}>{t.product.storageKinds[product.storage]}</Fact>
      {product.shelf_life_days !== null && (
        <Fact label={t.product.shelfLife}>{fill(t.product.days, { count: product.shelf_life_days })}</Fact>
      )}
      {product.harvest_months.length > 0 && (
        <Fact label={t.product.harvest}>
          {fill(t.product.months, { months: product.harvest_months.join("、") })}
        </Fact>
      )}
      <Fact label={t.product.certificate}>{certificateText({ product, today, locale, t })}</Fact>
      <Fact label={t.product.returns}>{t.product.returnRules[product.no_reason_return]}</Fact>
    </dl>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[5em_1fr] gap-3 py-3">
      <dt className="text-sm text-ink-soft">{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function certificateText({ product: { certificate }, today, locale, t }: ProductFactsProps): string {
  if (!certificate) return t.product.certificateNone;
  const isValid = certificate.valid_from <= today && today <= certificate.valid_to;
  return fill(isValid ? t.product.certificateValid : t.product.certificateExpired, {
    number: certificate.number,
    date: formatDate(certificate.valid_to, locale),
  });
}
