/** Compound fields: which columns an address or a location is made of. */
import { isStored } from '../storage/codec';
import type { FieldDescribe, ObjectDescribe } from './schema';

const ADDRESS_PARTS = [
  'City',
  'Country',
  'CountryCode',
  'GeocodeAccuracy',
  'Latitude',
  'Longitude',
  'PostalCode',
  'State',
  'StateCode',
  'Street',
] as const;
const LOCATION_PARTS = ['Latitude', 'Longitude'] as const;

export interface CompoundPart {
  /** Name in JSON, for example `postalCode`. */
  readonly key: string;
  readonly part: FieldDescribe;
}

export function isCompound({ type }: FieldDescribe): boolean {
  return type === 'address' || type === 'location';
}

/** `BillingAddress` has `BillingCity`, …; `Site__c` has `Site__Latitude__s`, …. */
export function compoundParts(object: ObjectDescribe, { name, type }: FieldDescribe): readonly CompoundPart[] {
  const parts = type === 'address' ? ADDRESS_PARTS : LOCATION_PARTS;
  return parts.flatMap((suffix) => {
    const partName = name.endsWith('__c') ? name.replace(/__c$/, `__${suffix}__s`) : name.replace(/Address$/, suffix);
    const part = object.fields.get(partName.toLowerCase());
    return part && isStored(part) ? [{ key: suffix[0].toLowerCase() + suffix.slice(1), part }] : [];
  });
}
