import { listDivisionsResponse } from "@xieshou/contracts";
import { sideOf } from "@xieshou/divisions";
import { ask, expectContract } from "../../support/http";

type Division = { code: string; name: string; has_children: boolean };

/** The divisions one level below `parent`, as the address picker asks for them. */
export async function divisionsBelow(parent?: string): Promise<Division[]> {
  const query = parent === undefined ? "" : `?parent=${parent}`;
  return expectContract(await ask(`GET /store/divisions${query}`), listDivisionsResponse).divisions;
}

/** A town of the East, found the way a buyer finds it: province, city, county, town. */
export async function eastTown(): Promise<Division> {
  const provinces = (await divisionsBelow()).filter((province) => sideOf(province.code) === "east");
  const town = await descend(provinces);
  if (!town) throw new Error("the market knows no town in the East");
  return town;
}

async function descend(divisions: Division[]): Promise<Division | undefined> {
  for (const division of divisions) {
    if (!division.code.endsWith("000000")) return division;
    const town = division.has_children ? await descend(await divisionsBelow(division.code)) : undefined;
    if (town) return town;
  }
  return undefined;
}
