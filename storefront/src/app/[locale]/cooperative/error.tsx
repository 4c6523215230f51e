"use client";

import { Failure } from "@/features/shell/components/failure";

export default function CooperativeError({ reset }: { reset: () => void }) {
  return (
    <main>
      <Failure retry={reset} />
    </main>
  );
}
