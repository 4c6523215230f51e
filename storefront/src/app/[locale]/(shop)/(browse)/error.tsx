"use client";

import { Failure } from "@/features/shell/components/failure";

export default function BrowseError({ reset }: { reset: () => void }) {
  return <Failure retry={reset} />;
}
