/** Pure functions that put values into texts. */

/** `{0}` in a label is replaced by the first value, and so on. */
export function format(label: string, ...values: readonly (string | number)[]): string {
  return label.replace(/\{(\d+)\}/g, (placeholder, index: string) => {
    const value = values[Number(index)];
    return value === undefined ? placeholder : typeof value === 'number' ? formatNumber(value) : value;
  });
}

/** With the separators of the user's language. */
export function formatNumber(value: number): string {
  return value.toLocaleString();
}

/** @param one label for exactly one, @param many for any other number; `{0}` in both is the number */
export function count(value: number, one: string, many: string): string {
  return format(value === 1 ? one : many, value);
}

/** Counts that are not zero, in their order: `3 linked, 1 failed`. */
export function listCounts(counts: readonly (readonly [name: string, value: number])[]): string {
  return counts
    .filter(([, value]) => value > 0)
    .map(([name, value]) => `${name}: ${formatNumber(value)}`)
    .join(', ');
}

/** `EMR_ID__c` as people read it: `EMR ID`. */
export function readable(apiName: string): string {
  return apiName
    .replace(/__[cr]$/, '')
    .replace(/_/g, ' ')
    .replace(/([a-z\d])([A-Z])/g, '$1 $2');
}

/** Null when there is nothing in it. */
export function blankToNull(text: string | null | undefined): string | null {
  const trimmed = (text ?? '').trim();
  return trimmed === '' ? null : trimmed;
}
