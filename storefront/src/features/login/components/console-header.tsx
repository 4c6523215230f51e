import { ExampleMark } from "@/brand/example-mark";
import { Wordmark } from "@/brand/wordmark";
import type { Locale } from "@/lib/locale";
import type { Messages } from "@/lib/messages";
import type { Console } from "@/lib/session/cookies";
import { logOut } from "../actions";

interface ConsoleHeaderProps {
  area: Console;
  /** Who is logged in, and for whom. */
  person: string;
  body: string;
  isExample: boolean;
  locale: Locale;
  t: Messages;
}

/** Top of a console's pages: the office or cooperative, the person, and the way out. */
export function ConsoleHeader({ area, person, body, isExample, locale, t }: ConsoleHeaderProps) {
  return (
    <header className="border-b border-line bg-surface">
      <div className="mx-auto flex min-h-14 w-full max-w-[1600px] flex-wrap items-center gap-x-5 gap-y-1 px-4 py-2 md:px-8">
        <a href={`/${locale}/${area}`} className="py-1">
          <Wordmark name={t.site.name} size={26} />
        </a>
        <p className="order-last w-full text-sm md:order-none md:w-auto md:flex-1">
          <span className="font-medium">{body}</span> <span className="text-ink-soft">{person}</span>
          {isExample && <ExampleMark label={t.site.example} className="ml-1.5" />}
        </p>
        <form action={logOut.bind(null, { area, locale })} className="ml-auto">
          <button type="submit" className="min-h-11 rounded-field px-3 text-sm text-sky hover:underline">
            {t.login.logout}
          </button>
        </form>
      </div>
    </header>
  );
}
