"use client";

import "@/app/globals.css";
import { Failure } from "@/features/shell/components/failure";
import { DEFAULT_LOCALE } from "@/lib/locale";

/** The layout itself failed: a whole document of its own. */
export default function GlobalError({ reset }: { reset: () => void }) {
  return (
    <html lang={DEFAULT_LOCALE}>
      <body className="bg-paper text-ink">
        <main>
          <Failure retry={reset} />
        </main>
      </body>
    </html>
  );
}
