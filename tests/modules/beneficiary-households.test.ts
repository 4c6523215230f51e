import { afterAll, beforeAll, expect, test } from "vitest";
import { createCipher } from "../../backend/src/lib/crypto";
import {
  insertHouseholds,
  sealContext,
  unsafeRevealNames,
  type HouseholdInput,
} from "../../backend/src/modules/beneficiary/households";
import { countUnderOldKeys, rotateKeys } from "../../backend/src/modules/beneficiary/rotate-keys";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { insertVillage, VILLAGE } from "./fixtures";

const OLD = `k0:${Buffer.alloc(32, 1).toString("base64")}`;
const NEW = `k1:${Buffer.alloc(32, 2).toString("base64")}`;
const cipher = createCipher(OLD);

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase("beneficiary");
  await insertVillage(database.pg);
});
afterAll(() => database?.drop());

const household = (overrides: Partial<HouseholdInput> = {}): HouseholdInput => ({
  villageCode: VILLAGE,
  members: 4,
  labour: 2,
  consentAt: new Date("2026-01-05T00:00:00Z"),
  name: "欧阳小明",
  phone: "13800001234",
  payee: "6222020200001234",
  isExample: true,
  categories: [{ category: "lifted", validFrom: "2020-12-31", validTo: null }],
  ...overrides,
});
const insert = (households: HouseholdInput[]) =>
  database.pg.transaction((trx) => insertHouseholds(trx, { households, cipher }));

test("name, phone and payee are ciphertext in the table, masked beside it, and open again", async () => {
  const [made] = await insert([household()]);
  const row = await database.pg("household").where({ id: made?.id }).first();
  const stored = JSON.stringify(row);
  for (const secret of ["欧阳小明", "13800001234", "6222020200001234"]) expect(stored).not.toContain(secret);
  expect(row).toMatchObject({
    code: made?.code,
    key_id: "k0",
    name_masked: "欧***",
    phone_masked: "138****1234",
    payee_masked: "6222********1234",
  });
  expect(row.name_encrypted).toMatch(/^v1:k0:/);
  expect(cipher.open(row.phone_encrypted, sealContext(row.code, "phone"))).toBe("13800001234");
  expect(cipher.open(row.payee_encrypted, sealContext(row.code, "payee"))).toBe("6222020200001234");
  const names = await unsafeRevealNames(database.pg, { ids: [row.id, "hh_unknown"], cipher });
  expect([...names]).toEqual([[row.id, "欧阳小明"]]);
});

test("categories stand with their dates as texts, and a missing phone stays missing", async () => {
  const [made] = await insert([household({ phone: null, payee: null })]);
  expect(await database.pg("household").where({ id: made?.id }).first()).toMatchObject({
    phone_encrypted: null,
    phone_masked: null,
    payee_encrypted: null,
  });
  const categories = await database.pg("household_category").where({ household_id: made?.id });
  expect(categories).toMatchObject([{ category: "lifted", valid_from: "2020-12-31", valid_to: null }]);
});

test("the table refuses a name in plain text", async () => {
  const [made] = await insert([household()]);
  const plain = database.pg("household").where({ id: made?.id }).update({ name_encrypted: "张三" });
  await expect(plain).rejects.toMatchObject({ code: "23514" });
});

test("a household that cannot be inserted leaves none of its batch behind", async () => {
  const before = await database.pg("household").count();
  await expect(insert([household(), household({ villageCode: "520526101299" })])).rejects.toMatchObject({
    code: "23503",
  });
  expect(await database.pg("household").count()).toEqual(before);
});

test("rotation seals all anew in batches, can be stopped and run twice at once, and then the old key may go", async () => {
  await insert(Array.from({ length: 40 }, (_, no) => household({ name: `王${no}号` })));
  const ring = createCipher(`${NEW},${OLD}`);
  const total = Number((await database.pg("household").count())[0]?.count);
  const rotated = [await rotateKeys(database.pg, { batchSize: 7, cipher: ring })];
  expect(await countUnderOldKeys(database.pg, ring)).toBe(total - 7);

  const run = async () => {
    for (let count = 1; count > 0; rotated.push(count)) {
      count = await rotateKeys(database.pg, { batchSize: 7, cipher: ring });
    }
  };
  await Promise.all([run(), run()]);
  expect(rotated.reduce((sum, count) => sum + count, 0)).toBe(total);
  expect(await countUnderOldKeys(database.pg, ring)).toBe(0);

  const newOnly = createCipher(NEW);
  const ids = (await database.pg("household").select("id")).map((row) => row.id);
  const names = await unsafeRevealNames(database.pg, { ids, cipher: newOnly });
  expect([...names.values()].filter((name) => /^王\d+号$/.test(name))).toHaveLength(40);
  const row = await database.pg("household").whereNotNull("payee_encrypted").first();
  expect(newOnly.open(row.payee_encrypted, sealContext(row.code, "payee"))).toBe("6222020200001234");
});

test("a key that is gone stops the rotation with its name and changes nothing", async () => {
  const [made] = await insert([household()]);
  const before = await database.pg("household").where({ id: made?.id }).first();
  const withoutOld = createCipher(NEW);
  await expect(rotateKeys(database.pg, { batchSize: 7, cipher: withoutOld })).rejects.toThrow(
    "key k0 is not in HOUSEHOLD_KEYS",
  );
  expect(await database.pg("household").where({ id: made?.id }).first()).toEqual(before);
});
