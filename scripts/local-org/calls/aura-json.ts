/**
 * Apex values as Lightning pages get them: of an object only its `@AuraEnabled` members, of a record its fields without
 * those that are null, dates as ISO text.
 * Source: Lightning Web Components Developer Guide, "Call Apex Methods" and "Apex result" types.
 */
import { ApexList, ApexMap, ApexSet } from '../apex/runtime/collections';
import { NotEmulatedError } from '../apex/runtime/exception';
import { SObjectValue } from '../apex/runtime/sobject';
import { ApexBlob, ApexDate, ApexDatetime, ApexTime } from '../apex/runtime/temporal';
import { ApexDouble, ApexEnumValue, isDecimal } from '../apex/runtime/value';
import type { ApexClass, ClassRegistry } from '../apex/runtime/apex-class';
import type { ApexType } from '../apex/types';

export function toAuraJson(value: unknown, classes: ClassRegistry): unknown {
  if (value === null || value === undefined || typeof value !== 'object') {
    return typeof value === 'bigint' ? Number(value) : value;
  }
  return scalarJson(value) ?? collectionJson(value, classes) ?? objectJson(value, classes);
}

/** Undefined for what is no scalar. */
function scalarJson(value: object): unknown {
  if (isDecimal(value)) {
    return value.numberValue();
  }
  if (value instanceof ApexDouble) {
    return value.value;
  }
  if (value instanceof ApexDate) {
    return value.toIso();
  }
  if (value instanceof ApexDatetime) {
    return new Date(value.milliseconds).toISOString();
  }
  if (value instanceof ApexTime) {
    return value.milliseconds;
  }
  if (value instanceof ApexEnumValue) {
    return value.name;
  }
  return value instanceof ApexBlob ? Buffer.from(value.bytes).toString('base64') : undefined;
}

function collectionJson(value: object, classes: ClassRegistry): unknown {
  if (value instanceof ApexList || value instanceof ApexSet) {
    return [...value].map((item) => toAuraJson(item, classes));
  }
  if (value instanceof ApexMap) {
    return Object.fromEntries([...value.entries()].map(([key, item]) => [String(key), toAuraJson(item, classes)]));
  }
  if (value instanceof SObjectValue) {
    const present = [...value.values].filter(([, item]) => item !== null);
    return Object.fromEntries(present.map(([name, item]) => [name, toAuraJson(item, classes)]));
  }
  return undefined;
}

function objectJson(value: object, classes: ClassRegistry): unknown {
  const typeName = (value as { readonly $type?: ApexType }).$type?.name ?? 'Object';
  const json: Record<string, unknown> = {};
  let apexClass: ApexClass | null = classes.find(typeName);
  if (!apexClass) {
    throw new NotEmulatedError(`Returning ${typeName} to a Lightning page`);
  }
  while (apexClass) {
    for (const field of apexClass.fields) {
      if (field.isAuraEnabled) {
        json[field.name] = toAuraJson((value as Record<string, unknown>)[field.slot] ?? null, classes);
      }
    }
    for (const { name, isAuraEnabled, read } of apexClass.computed) {
      if (isAuraEnabled) {
        json[name] = toAuraJson(read(value) ?? null, classes);
      }
    }
    apexClass = apexClass.superclass ? classes.find(apexClass.superclass.name) : null;
  }
  return json;
}
