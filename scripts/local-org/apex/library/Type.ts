import { callbackName } from '../runtime/call';
import { stringHash } from '../runtime/equality';
import { onInstance } from './strict';
import type { ApexObject } from '../runtime/value';
import type { ApexType, ClassType } from '../types';
import { defineClass, referencePage } from './define';
import { isAssignableFrom, newInstance } from './type/instantiate';
import { parseTypeName } from './type/parse-name';

/** A System.Type; one object per type, so that `==` compares them. */
export class ApexTypeValue implements ApexObject {
  declare readonly $type: ClassType;

  constructor(readonly of: ApexType) {}
}

const values = new Map<ApexType, ApexTypeValue>();

export function typeValue(of: ApexType): ApexTypeValue {
  let value = values.get(of);
  if (!value) {
    value = new ApexTypeValue(of);
    values.set(of, value);
  }
  return value;
}

/** The org has no namespace of its own, so a namespace names a part of the library. */
function forName(namespace: string | null, name: string | null): ApexTypeValue | null {
  if (name === null) {
    return null;
  }
  const type = parseTypeName(namespace ? `${namespace}.${name}` : name);
  return type === null ? null : typeValue(type);
}

const getName = (type: ApexTypeValue): string => type.of.name;
const hash = (type: ApexTypeValue): number => stringHash(type.of.name);

Object.defineProperties(ApexTypeValue.prototype, {
  [callbackName('toString', 0)]: {
    value(this: ApexTypeValue): string {
      return getName(this);
    },
  },
});

export const TypeClass = defineClass({
  namespace: 'System',
  name: 'Type',
  reference: referencePage('apex_methods_system_type'),
  instances: ApexTypeValue,
  methods: {
    'Boolean equals(Object other)': (type: ApexTypeValue, other: unknown) => type.valueOf() === other,
    'static System.Type forName(String name)': (name: string | null) => forName(null, name),
    'static System.Type forName(String namespace, String name)': forName,
    'String getName()': onInstance(getName),
    'Integer hashCode()': onInstance(hash),
    'Boolean isAssignableFrom(Type source)': onInstance((type: ApexTypeValue, source: ApexTypeValue) =>
      isAssignableFrom(type.of, source.of),
    ),
    'Object newInstance()': onInstance((type: ApexTypeValue) => newInstance(type.of)),
    'String toString()': onInstance(getName),
  },
});
