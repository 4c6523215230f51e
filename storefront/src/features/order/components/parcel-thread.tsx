import { ThreadRow } from "@/brand/thread";
import type { Messages } from "@/lib/messages";
import { STATIONS, type Progress, type Station } from "../progress";

const MARKS: Record<Station, string> = { placed: "单", paid: "付", shipped: "寄", delivered: "签" };

/** How far the parcel has come along the thread, and what it waits for. */
export function ParcelThread({ progress, t }: { progress: Progress; t: Messages["order"] }) {
  if (progress.isCanceled) return <p className="font-semibold text-ink-soft">{t.states.canceled}</p>;
  return (
    <>
      <ThreadRow
        stations={STATIONS.map((station) => ({
          label: t.stations[station],
          mark: progress.reached[station] ? "✓" : MARKS[station],
          isReached: progress.reached[station],
        }))}
      />
      <p className="mt-3 text-center text-sm text-ink-soft">{waitingText(progress, t.states)}</p>
    </>
  );
}

function waitingText({ reached, isPacked }: Progress, t: Messages["order"]["states"]): string {
  if (!reached.paid) return t.waitingPayment;
  if (!reached.shipped) return isPacked ? t.packed : t.waitingPack;
  return reached.delivered ? t.allDone : t.waitingDelivery;
}
