import { MissingPage } from "@/features/shell/components/missing-page";
import { pageText } from "@/lib/messages";

export default async function ShopNotFound() {
  const { locale, t } = await pageText();
  return <MissingPage locale={locale} t={t} />;
}
