import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { LIST_FILES, type ListFile } from "@xieshou/divisions/data";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inBatches } from "./batches";
import { missingFiles, readList, renamedDivisions } from "./read-list";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "divisions-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function write(file: ListFile, text: string): ListFile {
  writeFileSync(join(folder, file.name), text);
  return file;
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

describe("reading the statistics office's list", () => {
  const cities: ListFile = { level: "city", name: "cities.csv" };
  const villages: ListFile = { level: "village", name: "villages.csv" };

  it("gives whole rows and leaves out entries that only fill a place", async () => {
    write(cities, 'code,name,provinceCode\n1101,"市辖区",11\n5205,"毕节市",52\n');
    expect(await all(readList(folder, cities))).toEqual([
      {
        code: "520500000000",
        name: "毕节市",
        shortName: "毕节",
        level: "city",
        parentCode: "520000000000",
        side: "west",
        validTo: null,
        successorCode: null,
      },
    ]);
  });

  it("goes by the header, not by the place of a column", async () => {
    write(villages, 'streetCode,name,code\r\n520627110,"高峰村村民委员会",520627110217\r\n');
    const [village] = await all(readList(folder, villages));
    expect(village).toMatchObject({ code: "520627110217", shortName: "高峰村", parentCode: "520627110000" });
  });

  it("names file and line of what is no entry", async () => {
    write(villages, "code,name\n520627110217,高峰村\n520627110218,\n");
    await expect(all(readList(folder, villages))).rejects.toThrow(
      "villages.csv, line 3: no code or no name.",
    );
  });

  it("names the files a folder lacks", () => {
    write(cities, "code,name\n");
    expect(missingFiles(folder)).toEqual(
      LIST_FILES.map((file) => file.name).filter((name) => !["cities.csv", "villages.csv"].includes(name)),
    );
  });
});

it("renamed divisions end with their year, name what followed, and come after their parents", () => {
  const renamed = renamedDivisions();
  expect(renamed.find((division) => division.code === "522322000000")).toMatchObject({
    name: "兴仁县",
    level: "county",
    parentCode: "522300000000",
    validTo: "2018-12-31",
    successorCode: "522302000000",
  });
  const codes = renamed.map((division) => division.code);
  for (const { code, parentCode } of renamed) {
    const parentAt = codes.indexOf(parentCode ?? "");
    expect(parentAt).toBeLessThan(codes.indexOf(code));
  }
});

it("batches hold all items in order, the last one the rest", async () => {
  expect(await all(inBatches([1, 2, 3, 4, 5], 2))).toEqual([[1, 2], [3, 4], [5]]);
  expect(await all(inBatches([1, 2], 2))).toEqual([[1, 2]]);
  expect(await all(inBatches([], 2))).toEqual([]);
});
