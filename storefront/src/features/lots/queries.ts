import "server-only";
import {
  cooperativeMeResponse,
  listCooperativeProductsResponse,
  listHouseholdsResponse,
  listLotsResponse,
  lotResponse,
  type CooperativeMe,
  type ListCooperativeProductsResponse,
  type ListHouseholdsResponse,
  type ListLotsResponse,
  type Lot,
} from "@xieshou/contracts";
import { notFound } from "next/navigation";
import { ApiError } from "@/lib/api-error";
import type { Locale } from "@/lib/locale";
import { callAs } from "@/lib/session/console";

const asCooperative = (locale: Locale) => ({ area: "cooperative", locale }) as const;

/** The member who is logged in and their cooperative. */
export async function readMe(locale: Locale): Promise<CooperativeMe> {
  return callAs(asCooperative(locale), { path: "/cooperative/me", schema: cooperativeMeResponse });
}

/** Lots, the last recorded first. */
export async function readLots(locale: Locale, page: number): Promise<ListLotsResponse> {
  return callAs(asCooperative(locale), {
    path: "/cooperative/lots",
    query: { page },
    schema: listLotsResponse,
  });
}

/** One lot with its contributions; a 404 when it is not this cooperative's. */
export async function readLot(locale: Locale, id: string): Promise<Lot> {
  try {
    const { lot } = await callAs(asCooperative(locale), {
      path: `/cooperative/lots/${encodeURIComponent(id)}`,
      schema: lotResponse,
    });
    return lot;
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) notFound();
    throw error;
  }
}

/** What the form needs: products to record lots for and the households that may contribute. */
export async function readFormData(
  locale: Locale,
): Promise<ListCooperativeProductsResponse & ListHouseholdsResponse> {
  const [{ products }, { households }] = await Promise.all([
    callAs(asCooperative(locale), { path: "/cooperative/products", schema: listCooperativeProductsResponse }),
    callAs(asCooperative(locale), { path: "/cooperative/households", schema: listHouseholdsResponse }),
  ]);
  return { products, households };
}
