import type { Locale } from "@/lib/locale";
import type { Messages } from "@/lib/messages";
import { Icon, type IconName } from "@/ui/icon";

const TABS = [
  { key: "home", path: "", icon: "home" },
  { key: "all", path: "/products", icon: "grid" },
  { key: "cart", path: "/cart", icon: "basket" },
  { key: "orders", path: "/orders", icon: "receipt" },
] as const satisfies { key: keyof Messages["nav"]; path: string; icon: IconName }[];
export type TabKey = (typeof TABS)[number]["key"];

interface TabBarProps {
  locale: Locale;
  t: Messages;
  current: TabKey | null;
}

/** The four ways to go, at the foot of a phone. */
export function TabBar({ locale, t, current }: TabBarProps) {
  return (
    <nav
      aria-label={t.nav.label}
      className="bar-safe fixed inset-x-0 bottom-0 z-30 grid grid-cols-4 border-t border-line bg-surface md:hidden"
    >
      {TABS.map((tab) => (
        <a
          key={tab.key}
          href={`/${locale}${tab.path}`}
          aria-current={tab.key === current ? "page" : undefined}
          className="flex min-h-14 flex-col items-center justify-center gap-0.5 text-xs text-ink-soft aria-[current=page]:font-semibold aria-[current=page]:text-persimmon"
        >
          <Icon name={tab.icon} />
          {t.nav[tab.key]}
        </a>
      ))}
    </nav>
  );
}
