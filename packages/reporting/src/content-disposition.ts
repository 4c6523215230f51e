/**
 * The header that names a download: an ASCII name for old clients and the real one (RFC 6266, RFC 5987).
 * @param names `ascii` of letters, digits, `-`, `_`, `.` only; `full` may hold anything
 * @example contentDisposition({ ascii: "report.csv", full: "报表.csv" })
 * // attachment; filename="report.csv"; filename*=UTF-8''%E6%8A%A5%E8%A1%A8.csv
 */
export function contentDisposition(names: { ascii: string; full: string }): string {
  if (!/^[\w.-]+$/.test(names.ascii)) throw new Error(`not a plain file name: "${names.ascii}"`);
  const encoded = encodeURIComponent(names.full).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${names.ascii}"; filename*=UTF-8''${encoded}`;
}
