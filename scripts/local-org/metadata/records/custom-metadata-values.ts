/** Values of custom metadata records as Apex values, by the type of their field. */
import { ApexDate, ApexDatetime } from '../../apex/runtime/temporal';
import { toDecimal } from '../../apex/runtime/value';
import type { FieldDescribe } from '../../data/schema/schema';

/** `undefined` for text that is no value of the field's type. */
export function metadataValue(field: FieldDescribe, text: string): unknown {
  const trimmed = text.trim();
  switch (field.type) {
    case 'boolean':
      return trimmed === 'true' || trimmed === 'false' ? trimmed === 'true' : undefined;
    case 'double':
    case 'currency':
    case 'percent':
    case 'int':
      return /^-?\d+(\.\d+)?([eE]-?\d+)?$/.test(trimmed) ? toDecimal(trimmed) : undefined;
    case 'date': {
      const [, year, month, day] = (/^(\d{4})-(\d{2})-(\d{2})$/.exec(trimmed) ?? []).map(Number);
      return year === undefined ? undefined : ApexDate.of(year, month, day);
    }
    case 'datetime': {
      const moment = Date.parse(trimmed);
      return Number.isNaN(moment) ? undefined : new ApexDatetime(moment);
    }
    default:
      // Long text keeps its line breaks and blanks; a one-line text is trimmed as the platform does on save.
      return field.type === 'textarea' ? text : trimmed;
  }
}

/** `xsi:type` must agree with the field, or the platform refuses the record. */
const XSD_TYPES: Readonly<Partial<Record<FieldDescribe['type'], readonly string[]>>> = {
  boolean: ['xsd:boolean'],
  double: ['xsd:double', 'xsd:int', 'xsd:decimal'],
  int: ['xsd:double', 'xsd:int'],
  percent: ['xsd:double', 'xsd:int'],
  currency: ['xsd:double', 'xsd:int'],
  date: ['xsd:date'],
  datetime: ['xsd:dateTime'],
};

export function agreesWith(field: FieldDescribe, xsdType: string | null): boolean {
  const expected = XSD_TYPES[field.type] ?? ['xsd:string', 'xsd:picklist'];
  return xsdType === null || expected.includes(xsdType);
}
