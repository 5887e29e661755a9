/** Literals of a filter: which a field's type takes, and the Apex value each stands for. */
import type { FieldType } from '../../schema/schema';
import { ApexDate, ApexDatetime, ApexTime } from '../../../apex/runtime/temporal';
import { toDecimal } from '../../../apex/runtime/value';
import { SoqlError } from '../error';
import type { LiteralNode } from '../syntax/nodes';

type LiteralKind = Exclude<LiteralNode['kind'], 'null'>;

/** Kind of literal by field type, and the name of the type in the platform's messages. */
const EXPECTED: Readonly<Record<FieldType, { readonly kind: LiteralKind; readonly name: string }>> = {
  id: { kind: 'string', name: 'ID' },
  reference: { kind: 'string', name: 'reference' },
  string: { kind: 'string', name: 'string' },
  textarea: { kind: 'string', name: 'string' },
  picklist: { kind: 'string', name: 'string' },
  multipicklist: { kind: 'string', name: 'string' },
  email: { kind: 'string', name: 'string' },
  phone: { kind: 'string', name: 'string' },
  url: { kind: 'string', name: 'string' },
  encryptedstring: { kind: 'string', name: 'string' },
  anyType: { kind: 'string', name: 'string' },
  base64: { kind: 'string', name: 'string' },
  address: { kind: 'string', name: 'address' },
  location: { kind: 'string', name: 'location' },
  boolean: { kind: 'boolean', name: 'boolean' },
  int: { kind: 'number', name: 'int' },
  double: { kind: 'number', name: 'double' },
  currency: { kind: 'number', name: 'currency' },
  percent: { kind: 'number', name: 'double' },
  date: { kind: 'date', name: 'date' },
  datetime: { kind: 'datetime', name: 'dateTime' },
  time: { kind: 'time', name: 'time' },
};

/**
 * @param name field as the message names it
 * @returns the Apex value; null for an empty string too, which the platform does not keep apart from null
 */
export function literalValue(node: LiteralNode, type: FieldType, name: string): unknown {
  if (node.kind === 'null') {
    return null;
  }
  const expected = EXPECTED[type];
  if (node.kind !== expected.kind) {
    const quotes =
      expected.kind === 'string' ? 'and should be enclosed in quotes' : 'and should not be enclosed in quotes';
    throw new SoqlError(
      'INVALID_FIELD',
      `value of filter criterion for field '${name}' must be of type ${expected.name} ${quotes}`,
      node.offset,
    );
  }
  return READERS[node.kind](node);
}

const READERS: Readonly<Record<LiteralKind, (node: LiteralNode) => unknown>> = {
  string: (node) => (node.text === '' ? null : node.text),
  boolean: (node) => node.text === 'true',
  number: (node) => toDecimal(node.text.replace(/^\+/, '')),
  date: (node) => readDate(node.text),
  datetime: (node) => new ApexDatetime(readMilliseconds(node)),
  time: (node) => new ApexTime(Date.parse(`1970-01-01T${node.text}`)),
};

function readDate(text: string): ApexDate {
  const [year, month, day] = text.split('-').map(Number);
  return ApexDate.of(year, month, day);
}

function readMilliseconds(node: LiteralNode): number {
  const milliseconds = Date.parse(node.text);
  if (Number.isNaN(milliseconds)) {
    throw new SoqlError('INVALID_FIELD', `Invalid datetime: ${node.text}`, node.offset);
  }
  return milliseconds;
}
