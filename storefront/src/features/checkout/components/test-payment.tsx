import type { Messages } from "@/lib/messages";

/** The only way to pay for now, and plainly no real one. */
export function TestPayment({ t }: { t: Messages["checkout"] }) {
  return (
    <section>
      <h2 className="mb-3 font-serif text-md font-bold">{t.payment}</h2>
      <p className="flex items-start gap-3 rounded-card border-2 border-dashed border-millet bg-millet-wash px-4 py-3">
        <span aria-hidden="true" className="font-bold text-millet">
          试
        </span>
        <span>
          <span className="block font-semibold">{t.testPayment}</span>
          <span className="block text-sm">{t.testPaymentText}</span>
        </span>
      </p>
    </section>
  );
}
