"use client";

import { usePathname } from "next/navigation";
import { useEffect, useState } from "react";

/** A thread that runs along the top from the moment a link is followed until its page is there. */
export function NavigationThread() {
  const path = usePathname();
  const [leavingFrom, setLeavingFrom] = useState<string | null>(null);

  useEffect(() => {
    function noteClick(event: MouseEvent) {
      if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey)
        return;
      const link = event.target instanceof Element ? event.target.closest("a") : null;
      if (!link || link.target || link.hasAttribute("download") || link.origin !== location.origin) return;
      if (link.pathname !== location.pathname) setLeavingFrom(location.pathname);
    }
    // Next's own links stop the event: listen before they do.
    document.addEventListener("click", noteClick, { capture: true });
    return () => document.removeEventListener("click", noteClick, { capture: true });
  }, []);

  if (leavingFrom !== path) return null;
  return <div aria-hidden="true" className="running-thread fixed inset-x-0 top-0 z-50 h-0.5 bg-persimmon" />;
}
