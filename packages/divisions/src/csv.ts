/**
 * Reads CSV text with a header line and RFC 4180 quoting into records keyed by the header.
 * @throws Error naming the line when a row has another number of fields than the header.
 */
export function parseCsv(text: string): Record<string, string>[] {
  const [header = [], ...rows] = text
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .filter((line) => line !== "")
    .map(splitCsvLine);
  return rows.map((row, index) => {
    if (row.length !== header.length) {
      throw new Error(`CSV line ${index + 2}: ${row.length} fields, expected ${header.length}`);
    }
    return Object.fromEntries(header.map((name, column) => [name, row[column] ?? ""]));
  });
}

/** Splits one CSV line (no line breaks inside quotes) into its fields. */
export function splitCsvLine(line: string): string[] {
  const fields: string[] = [];
  const field = /(?:"((?:[^"]|"")*)"|([^",]*))(,|$)/y;
  for (;;) {
    const match = field.exec(line);
    if (!match) throw new Error(`CSV quoting is wrong: ${line}`);
    const [, quoted, plain = "", separator] = match;
    fields.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (separator === "") return fields;
  }
}
