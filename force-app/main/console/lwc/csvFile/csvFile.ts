/** Tables as CSV files, as RFC 4180 has them, that a spreadsheet does not take for formulas. */

/** Tells a spreadsheet that the text is UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';
const LINE_END = '\r\n';
const FORMULA = /^[=+\-@\t\r]/;

export type CsvValue = string | number | null | undefined;

export function csvOf(header: readonly string[], lines: readonly (readonly CsvValue[])[]): string {
  return [header, ...lines].map((line) => line.map(cellOf).join(',')).join(LINE_END) + LINE_END;
}

function cellOf(value: CsvValue): string {
  if (typeof value === 'number') {
    return String(value);
  }
  const text = value ?? '';
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

/** Hands a text to the browser as a file. */
export function download(fileName: string, csv: string): void {
  const link = document.createElement('a');
  link.href = `data:text/csv;charset=utf-8,${encodeURIComponent(BYTE_ORDER_MARK + csv)}`;
  link.download = fileName;
  link.click();
}

/** `stagelink-ownership-2026-11-26.csv`. */
export function fileNameOf(subject: string, now: Date): string {
  return `stagelink-${subject}-${now.toISOString().slice(0, 10)}.csv`;
}
