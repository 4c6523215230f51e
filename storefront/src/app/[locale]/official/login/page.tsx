import { LoginPage } from "@/features/login/components/login-page";
import { pageText } from "@/lib/messages";

interface OfficialLoginProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function OfficialLogin({ searchParams }: OfficialLoginProps) {
  const { locale, t } = await pageText();
  const hasExpired = (await searchParams).expired === "1";
  return <LoginPage area="official" hasExpired={hasExpired} locale={locale} t={t} />;
}
