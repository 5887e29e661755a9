/** `{0000}` is the number with leading zeros; `{YYYY}`, `{YY}`, `{MM}`, `{DD}` are parts of the date of creation. */
export function formatAutoNumber(format: string, value: number, now: number): string {
  const [year, month, day] = new Date(now).toISOString().slice(0, 10).split('-');
  const dates: Readonly<Record<string, string>> = { YYYY: year, YY: year.slice(2), MM: month, DD: day };
  return format.replace(
    /\{(0+|YYYY|YY|MM|DD)\}/g,
    (_, part: string) => dates[part] ?? String(value).padStart(part.length, '0'),
  );
}
