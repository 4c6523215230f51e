/** Reads a CSV text the way RFC 4180 says, byte order mark and quotes and all. @returns rows by their titles */
export function readCsv(text: string): Record<string, string>[] {
  const cell = /(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r?\n|$)/gy;
  const plain = text.replace(/^\uFEFF/, "");
  const lines: string[][] = [[]];
  for (let match = cell.exec(plain); match && match[0] !== ""; match = cell.exec(plain)) {
    lines.at(-1)?.push((match[1] ?? match[2] ?? "").replaceAll('""', '"').trim());
    if (match[3] !== ",") lines.push([]);
  }
  const [titles = [], ...rows] = lines.filter((line) => line.length > 0);
  return rows.map((row) => Object.fromEntries(titles.map((title, index) => [title, row[index] ?? ""])));
}
