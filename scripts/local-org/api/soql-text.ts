/** Values as literals of SOQL text. */
import type { ObjectDescribe } from '../data/schema/schema';

export function quoted(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`;
}

/** Numbers stand as they are, everything else in quotes. */
export function literal(value: string, object: ObjectDescribe, fieldName: string): string {
  const type = object.fields.get(fieldName.toLowerCase())?.type;
  const isNumber = type === 'double' || type === 'int' || type === 'currency' || type === 'percent';
  return isNumber && /^-?\d+(\.\d+)?$/.test(value) ? value : quoted(value);
}
