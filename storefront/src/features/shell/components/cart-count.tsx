"use client";

import { useSyncExternalStore } from "react";
import { fill } from "@/lib/fill";
import { CART_CHANGED, readCartCount } from "@/lib/cart-count";

/** How many packs the basket holds, from a cookie: cached pages need not ask for it. */
export function CartCount({ label }: { label: string }) {
  const count = useSyncExternalStore(subscribe, readCartCount, () => 0);
  if (count === 0) return null;
  return (
    <span className="figures absolute top-0.5 left-6 min-w-5 rounded-chip bg-persimmon px-1.5 text-center text-xs leading-5 font-semibold text-on-persimmon md:static">
      <span aria-hidden="true">{count}</span>
      <span className="sr-only">{fill(label, { count })}</span>
    </span>
  );
}

function subscribe(onChange: () => void): () => void {
  window.addEventListener(CART_CHANGED, onChange);
  document.addEventListener("visibilitychange", onChange);
  return () => {
    window.removeEventListener(CART_CHANGED, onChange);
    document.removeEventListener("visibilitychange", onChange);
  };
}
