import Link from "next/link";
import { fill } from "@/lib/fill";
import type { Messages } from "@/lib/messages";
import { buttonClass } from "@/ui/button";

interface PagerProps {
  page: number;
  pages: number;
  /** Address of a page. */
  href: (page: number) => string;
  t: Messages;
}

/** To the page before and after; nothing when there is only one. */
export function Pager({ page, pages, href, t }: PagerProps) {
  if (pages <= 1) return null;
  return (
    <nav
      aria-label={fill(t.list.page, { page, pages })}
      className="mt-8 flex items-center justify-center gap-4"
    >
      {page > 1 && (
        <Link href={href(page - 1)} rel="prev" prefetch={false} className={buttonClass("quiet")}>
          {t.list.previous}
        </Link>
      )}
      <span className="figures text-sm text-ink-soft">{fill(t.list.page, { page, pages })}</span>
      {page < pages && (
        <Link href={href(page + 1)} rel="next" prefetch={false} className={buttonClass("quiet")}>
          {t.list.next}
        </Link>
      )}
    </nav>
  );
}
