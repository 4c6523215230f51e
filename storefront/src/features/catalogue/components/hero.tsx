import Link from "next/link";
import { Landscape } from "@/brand/landscape";
import type { Messages } from "@/lib/messages";
import { buttonClass } from "@/ui/button";

/** What this market is, over the hills the thread starts from. */
export function Hero({ t }: { t: Messages }) {
  return (
    <section className="relative isolate overflow-hidden">
      <Landscape className="absolute bottom-0 left-0 -z-10 h-[270px] w-full md:h-full" />
      <div className="wrap flex min-h-[520px] flex-col pt-8 pb-6 md:min-h-[500px] md:justify-center md:pb-24">
        <h1 className="font-serif text-3xl font-bold tracking-[0.04em]">
          {t.home.title}
          <span className="mt-1 block text-xl tracking-normal md:text-2xl">{t.home.subtitle}</span>
        </h1>
        <p className="mt-3 max-w-[24em] text-base">{t.home.text}</p>
        <div className="mt-5 flex gap-3">
          <Link href="#season" className={buttonClass("primary")}>
            {t.home.see}
          </Link>
          <Link href="#journey" className={buttonClass("quiet", "bg-surface")}>
            {t.home.how}
          </Link>
        </div>
      </div>
    </section>
  );
}
