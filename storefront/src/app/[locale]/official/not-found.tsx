import { MissingPage } from "@/features/shell/components/missing-page";
import { pageText } from "@/lib/messages";

export default async function OfficialNotFound() {
  const { locale, t } = await pageText();
  return (
    <main>
      <MissingPage locale={locale} t={t} />
    </main>
  );
}
