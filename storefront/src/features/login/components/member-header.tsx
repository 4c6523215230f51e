import type { CooperativeMe } from "@xieshou/contracts";
import type { Locale } from "@/lib/locale";
import type { Messages } from "@/lib/messages";
import { ConsoleHeader } from "./console-header";

/** The console's header for a member of a cooperative: whom the clerk acts for, and in which role. */
export function MemberHeader({ me, locale, t }: { me: CooperativeMe; locale: Locale; t: Messages }) {
  const { member, cooperative } = me;
  return (
    <ConsoleHeader
      area="cooperative"
      body={cooperative.name}
      person={`${member.name} · ${t.coop.roles[member.role]}`}
      isExample={cooperative.is_example}
      locale={locale}
      t={t}
    />
  );
}
