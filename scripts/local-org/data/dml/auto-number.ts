/**
 * `{0000}` is the number with leading zeros; `{YYYY}`, `{YY}`, `{MM}`, `{DD}` are parts of the date of creation.
 * @param now milliseconds since 1970
 */
export function autoNumberFormat(format: string, now: number): (value: number) => string {
  const [year, month, day] = new Date(now).toISOString().slice(0, 10).split('-');
  const dates: Readonly<Record<string, string>> = { YYYY: year, YY: year.slice(2), MM: month, DD: day };
  const dated = format.replace(/\{(YYYY|YY|MM|DD)\}/g, (_, part: string) => dates[part]);
  const parts = dated.split(/\{(0+)\}/);
  // Every second part is the zeros of a number.
  return (value) =>
    parts.map((part, index) => (index % 2 === 1 ? String(value).padStart(part.length, '0') : part)).join('');
}
