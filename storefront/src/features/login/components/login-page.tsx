import { contoursOf } from "@/brand/contours-style";
import { Wordmark } from "@/brand/wordmark";
import type { Locale } from "@/lib/locale";
import type { Messages } from "@/lib/messages";
import type { Console } from "@/lib/session/cookies";
import { logIn } from "../actions";
import { LoginForm } from "./login-form";

interface LoginPageProps {
  area: Console;
  hasExpired: boolean;
  locale: Locale;
  t: Messages;
}

/** The door of a console. */
export function LoginPage({ area, hasExpired, locale, t }: LoginPageProps) {
  const isOfficial = area === "official";
  return (
    <main
      style={contoursOf("520526")}
      className="contours flex min-h-dvh flex-col items-center justify-center p-4"
    >
      <div className="w-full max-w-[400px] rounded-card border border-line bg-surface p-6 shadow-card md:p-8">
        <Wordmark name={t.site.name} />
        <h1 className="mt-6 font-serif text-xl font-bold">
          {isOfficial ? t.login.officialTitle : t.login.cooperativeTitle}
        </h1>
        <p className="mt-1 mb-6 text-sm text-ink-soft">
          {isOfficial ? t.login.officialText : t.login.cooperativeText}
        </p>
        <LoginForm
          action={logIn.bind(null, { area, locale })}
          notice={hasExpired ? t.login.expired : null}
          t={t.login}
        />
        <a href={`/${locale}`} className="mt-6 inline-block text-sm text-sky hover:underline">
          {t.login.backToShop}
        </a>
      </div>
    </main>
  );
}
