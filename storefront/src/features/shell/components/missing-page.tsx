import type { Locale } from "@/lib/locale";
import type { Messages } from "@/lib/messages";
import { buttonClass } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";

/** There is no such page: what it may be, and the way back. */
export function MissingPage({ locale, t }: { locale: Locale; t: Messages }) {
  return (
    <EmptyState
      headingLevel="h1"
      title={t.states.notFound}
      text={t.states.notFoundText}
      action={
        <a href={`/${locale}`} className={buttonClass("primary")}>
          {t.states.goHome}
        </a>
      }
    />
  );
}
