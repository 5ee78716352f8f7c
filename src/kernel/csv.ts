export type CsvValue = string | number | null;

/**
 * Where a spreadsheet would run a text: at its beginning, behind what it skips, and behind a semicolon, which parts the
 * cells in many of its languages.
 */
const FORMULA = /(^|;)(?=\s*[=+\-@＝＋－＠])|^(?=[\t\r])/g;

/** RFC 4180. A spreadsheet runs a text that begins like a formula: such texts get a quote mark before them. */
export function toCsv(head: readonly string[], rows: readonly (readonly CsvValue[])[]): string {
  return [head, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(value: CsvValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const tame = value.replace(FORMULA, "$1'");
  return /[",\r\n]/.test(tame) ? `"${tame.replaceAll('"', '""')}"` : tame;
}
