/** Arguments that arrive by name as JSON, as Apex values of the method's parameter types. */
import { JsonReader } from '../apex/library/json/reader';
import { readTyped } from '../apex/library/json/typed';
import type { ApexMethod } from '../apex/runtime/apex-class';
import { ApexDouble } from '../apex/runtime/value';
import type { ApexType } from '../apex/types';

/** A parameter that is not given is null. To be called inside a transaction. */
export function argumentsOf(method: ApexMethod, given: Readonly<Record<string, unknown>>): readonly unknown[] {
  const byName = new Map(Object.entries(given).map(([name, value]) => [name.toLowerCase(), value]));
  return method.parameterTypes.map((type, index) =>
    fromJson(byName.get((method.parameterNames[index] ?? '').toLowerCase()), type),
  );
}

function fromJson(value: unknown, type: ApexType): unknown {
  if (value === undefined || value === null) {
    return null;
  }
  const reader = new JsonReader(JSON.stringify(value));
  reader.next();
  const read = readTyped(reader, type, { strict: false });
  return read instanceof ApexDouble && type.kind === 'primitive' && type.name === 'Double' ? read.value : read;
}
