import type { MedusaContainer } from "@medusajs/framework/types";
import { BENEFICIARY_MODULE } from "../../../modules/beneficiary";
import type BeneficiaryModuleService from "../../../modules/beneficiary/service";
import { eveningOf } from "../calendar";
import type { VillageEntry } from "../data";
import { inventHouseholds, type DemoHousehold } from "../people";

/** A household as it was written. */
export interface WrittenHousehold {
  id: string;
  invented: DemoHousehold;
}

/** Writes the invented households of all villages, sealed. @returns them by village code, in their order */
export async function writeHouseholds(
  container: MedusaContainer,
  villages: readonly VillageEntry[],
): Promise<Map<string, WrittenHousehold[]>> {
  const beneficiary: BeneficiaryModuleService = container.resolve(BENEFICIARY_MODULE);
  const invented = villages.flatMap(({ code }, villageNo) => inventHouseholds({ code, villageNo }));
  const written = await beneficiary.createHouseholds(
    invented.map(({ consentOn, links: _, ...household }) => ({
      ...household,
      consentAt: eveningOf(consentOn),
      isExample: true,
    })),
  );
  const byVillage = new Map<string, WrittenHousehold[]>(villages.map(({ code }) => [code, []]));
  for (const [index, household] of invented.entries()) {
    const { id } = written[index] ?? {};
    if (id) byVillage.get(household.villageCode)?.push({ id, invented: household });
  }
  return byVillage;
}
