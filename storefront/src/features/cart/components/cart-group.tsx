import { Picture } from "@/brand/picture";
import { Price } from "@/brand/price";
import { fill } from "@/lib/fill";
import { formatAmount } from "@/lib/format";
import type { Locale } from "@/lib/locale";
import type { Messages } from "@/lib/messages";
import { shortPlace } from "@/lib/place";
import type { BasketGroup, BasketLine } from "@/lib/store/basket";
import { Icon } from "@/ui/icon";
import { changeLine } from "../actions";

interface CartGroupProps {
  group: BasketGroup;
  locale: Locale;
  t: Messages;
}

/** What one cooperative ships. Every button is a form of its own, so the basket works without scripts. */
export function CartGroup({ group, locale, t }: CartGroupProps) {
  return (
    <section className="overflow-hidden rounded-card bg-surface shadow-card">
      <h2 className="border-b border-line px-4 py-3 text-sm font-medium">
        {fill(t.cart.from, { name: group.cooperativeName })}
      </h2>
      <ul className="divide-y divide-line px-4">
        {group.lines.map((line) => (
          <CartLine key={line.id} line={line} locale={locale} t={t} />
        ))}
      </ul>
      <p className="figures flex justify-between border-t border-line bg-sunk/60 px-4 py-2.5 text-sm">
        <span className="text-ink-soft">{t.cart.freight}</span>
        <span>{group.shipping ? formatAmount(group.shipping.fen) : t.cart.freightUnknown}</span>
      </p>
    </section>
  );
}

function CartLine({ line, locale, t }: { line: BasketLine; locale: Locale; t: Messages }) {
  return (
    <li className="flex gap-3.5 py-4">
      <Picture
        image={line.image}
        alt=""
        seed={line.handle}
        sizes="84px"
        className="size-21 shrink-0 rounded-field object-cover"
      />
      <div className="min-w-0 flex-1">
        <a
          href={`/${locale}/products/${line.handle}`}
          className="line-clamp-2 font-medium hover:text-persimmon"
        >
          {line.title}
        </a>
        <p className="truncate text-xs text-ink-soft">
          {line.variantTitle}
          {line.village && ` · ${shortPlace(line.village)}`}
        </p>
        <div className="mt-2 flex flex-wrap items-center justify-between gap-2">
          <Price fen={line.totalFen} locale={locale} size="line" className="text-persimmon" />
          <div className="flex items-center">
            <LineButton
              line={line}
              quantity={line.quantity - 1}
              label={fill(t.cart.stepDown, { title: line.title })}
              icon="minus"
            />
            <span className="figures w-9 text-center">
              <span className="sr-only">{t.cart.quantity} </span>
              {line.quantity}
            </span>
            <LineButton
              line={line}
              quantity={line.quantity + 1}
              label={fill(t.cart.stepUp, { title: line.title })}
              icon="plus"
              isDisabled={line.quantity >= (line.stock ?? 0)}
            />
            <LineButton
              line={line}
              quantity={0}
              label={`${t.cart.remove} ${line.title}`}
              icon="close"
              isQuiet
            />
          </div>
        </div>
      </div>
    </li>
  );
}

interface LineButtonProps {
  line: BasketLine;
  quantity: number;
  label: string;
  icon: "minus" | "plus" | "close";
  isDisabled?: boolean;
  isQuiet?: boolean;
}

function LineButton({ line, quantity, label, icon, isDisabled = false, isQuiet = false }: LineButtonProps) {
  return (
    <form action={changeLine}>
      <input type="hidden" name="line_id" value={line.id} />
      <button
        type="submit"
        name="quantity"
        value={quantity}
        disabled={isDisabled}
        aria-label={label}
        className={`flex size-11 items-center justify-center rounded-field disabled:opacity-40 ${isQuiet ? "ml-1 text-ink-soft hover:text-persimmon" : "border border-line hover:border-line-strong"}`}
      >
        <Icon name={icon} size={18} />
      </button>
    </form>
  );
}
