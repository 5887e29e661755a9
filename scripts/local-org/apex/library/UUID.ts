import { randomUUID } from 'node:crypto';
import { callbackName } from '../runtime/call';
import { stringHash } from '../runtime/equality';
import { throwApex } from '../runtime/exception';
import type { ApexObject } from '../runtime/value';
import type { ClassType } from '../types';
import { defineClass, referencePage } from './define';
import { onClass } from './strict';

const SHAPE = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

export class ApexUuid implements ApexObject {
  declare readonly $type: ClassType;

  constructor(readonly text: string) {}

  equals(other: unknown): boolean {
    return other instanceof ApexUuid && other.text === this.text;
  }

  hashCode(): number {
    return stringHash(this.text);
  }

  toString(): string {
    return this.text;
  }
}

Object.defineProperties(ApexUuid.prototype, {
  [callbackName('equals', 1)]: { value: ApexUuid.prototype.equals },
  [callbackName('hashCode', 0)]: { value: ApexUuid.prototype.hashCode },
  [callbackName('toString', 0)]: { value: ApexUuid.prototype.toString },
});

function fromString(text: string): ApexUuid {
  const lower = text.toLowerCase();
  if (!SHAPE.test(lower)) {
    throwApex('System.IllegalArgumentException', `Invalid UUID string: ${text}`);
  }
  return new ApexUuid(lower);
}

export const UUIDClass = defineClass({
  namespace: 'System',
  name: 'UUID',
  reference: referencePage('apex_class_System_UUID'),
  instances: ApexUuid,
  methods: {
    'Boolean equals(Object other)': (uuid: ApexUuid, other: unknown) => uuid.equals(other),
    'static System.UUID fromString(String text)': onClass(fromString),
    'Integer hashCode()': (uuid: ApexUuid) => uuid.hashCode(),
    'static System.UUID randomUUID()': () => new ApexUuid(randomUUID()),
    'String toString()': (uuid: ApexUuid) => uuid.text,
  },
});
