/** Methods that every object or every enum has. */
import { types, type ApexType } from '../types';
import { findCallback } from './call';
import { ApexList } from './collections';
import { apexEquals, apexHashCode } from './equality';
import { newApexException } from './exception';
import { nullDereference } from './operators';
import { apexToString } from './text';
import type { ApexEnumValue } from './value';

export function objectToString(value: unknown, type: ApexType | null): string {
  return value === null ? nullDereference() : apexToString(value, type);
}

export function objectEquals(value: unknown, other: unknown): boolean {
  if (value === null) {
    return nullDereference();
  }
  const equals = typeof value === 'object' ? findCallback(value as object, 'equals', 1) : null;
  return equals ? equals(other) === true : apexEquals(value, other);
}

export function objectHashCode(value: unknown): number {
  return value === null ? nullDereference() : apexHashCode(value);
}

/** Another object of the same class that holds the same values. */
export function objectClone(value: object | null): object {
  const original = value ?? nullDereference();
  return Object.assign(Object.create(Object.getPrototypeOf(original) as object) as object, original);
}

export function enumName(constant: ApexEnumValue): string {
  return constant.name;
}

export function enumOrdinal(constant: ApexEnumValue): number {
  return constant.ordinal;
}

export function enumValues(constants: readonly ApexEnumValue[], type: ApexType): ApexList {
  return new ApexList(types.list(type), [...constants]);
}

/** The name is matched without case. */
export function enumValueOf(constants: readonly ApexEnumValue[], type: ApexType, name: string | null): ApexEnumValue {
  const wanted = (name ?? nullDereference()).toLowerCase();
  const found = constants.find((constant) => constant.name.toLowerCase() === wanted);
  if (!found) {
    throw newApexException('System.NoSuchElementException', `No enum constant ${type.name}.${name ?? ''}`);
  }
  return found;
}
