"use client";

import { Failure } from "@/features/shell/components/failure";

export default function BuyError({ reset }: { reset: () => void }) {
  return <Failure retry={reset} />;
}
