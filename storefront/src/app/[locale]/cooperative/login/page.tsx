import { LoginPage } from "@/features/login/components/login-page";
import { pageText } from "@/lib/messages";

interface CooperativeLoginProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function CooperativeLogin({ searchParams }: CooperativeLoginProps) {
  const { locale, t } = await pageText();
  const hasExpired = (await searchParams).expired === "1";
  return <LoginPage area="cooperative" hasExpired={hasExpired} locale={locale} t={t} />;
}
