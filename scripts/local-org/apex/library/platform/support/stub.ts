/** `Test.createStub`: an object of a user's type whose methods all ask a `StubProvider`. */
import type { ApexClass, ApexMethod } from '../../../runtime/apex-class';
import { callbackName, callMethod } from '../../../runtime/call';
import { ApexList } from '../../../runtime/collections';
import { boxDouble, unboxDouble } from '../../../runtime/conversions';
import { throwApex } from '../../../runtime/exception';
import { transaction } from '../../../runtime/transaction';
import { cast, defineInstances } from '../../../runtime/type-test';
import { types, type ApexType } from '../../../types';
import { typeValue } from '../../Type';

/** As the platform names the class of a stub: `String.valueOf(stub)` shows it. */
const SUFFIX = '__sfdc_ApexStub';
const STRING = types.primitive('String');
const OBJECT = types.primitive('Object');
const TYPE = types.class('System.Type');

/** The stub has the fields of the class, all null: its constructor and initialisers do not run. */
export function createStub(stubbed: ApexType, provider: object): object {
  const apexClass = stubbed.kind === 'class' ? transaction().org.classes.find(stubbed.name) : null;
  if (!apexClass || apexClass.kind === 'enum') {
    throwApex('System.TypeException', `Type cannot be stubbed: ${stubbed.name}`);
  }
  const lineage = withAncestors(apexClass);
  const stub = apexClass.kind === 'class' ? apexClass.allocate() : {};
  const prototype = Object.create(Object.getPrototypeOf(stub) as object) as object;
  // The furthest ancestor first, so that the nearest declaration of an overridden method names its parameters.
  for (const method of [...lineage].reverse().flatMap(({ methods }) => methods)) {
    if (!method.isStatic && method.access !== 'private') {
      defineMethod(prototype, method, provider);
    }
  }
  const ancestors = lineage.flatMap(({ type, superclass, interfaces }) => [
    type,
    ...(superclass ? [superclass] : []),
    ...interfaces,
  ]);
  defineInstances({ prototype }, types.class(`${apexClass.name}${SUFFIX}`), ancestors);
  return Object.setPrototypeOf(stub, prototype) as object;
}

/** Itself, then its superclasses and interfaces that are user classes. */
function withAncestors(apexClass: ApexClass): readonly ApexClass[] {
  const parents = [...(apexClass.superclass ? [apexClass.superclass] : []), ...apexClass.interfaces];
  return [
    apexClass,
    ...parents.flatMap(({ name }) => {
      const parent = transaction().org.classes.find(name);
      return parent ? withAncestors(parent) : [];
    }),
  ];
}

function defineMethod(prototype: object, method: ApexMethod, provider: object): void {
  const value = function (this: object, ...args: readonly unknown[]): unknown {
    return ask(provider, this, method, args);
  };
  for (const name of [method.slot, callbackName(method.name, method.parameterTypes.length)]) {
    Object.defineProperty(prototype, name, { value, configurable: true });
  }
}

function ask(provider: object, stub: object, method: ApexMethod, args: readonly unknown[]): unknown {
  const { name, returnType, parameterTypes, parameterNames } = method;
  // Behind the arguments the emitted code may pass the sharing of its caller.
  const boxed = parameterTypes.map((type, index) =>
    isDouble(type) ? boxDouble(args[index] as number | null) : args[index],
  );
  const answer = callMethod(
    provider,
    'handleMethodCall',
    stub,
    name,
    typeValue(returnType),
    new ApexList(types.list(TYPE), parameterTypes.map(typeValue)),
    new ApexList(types.list(STRING), [...parameterNames]),
    new ApexList(types.list(OBJECT), boxed),
  );
  if (returnType === types.primitive('void')) {
    return null;
  }
  return isDouble(returnType) ? unboxDouble(answer) : cast(answer, returnType);
}

function isDouble(type: ApexType): boolean {
  return type === types.primitive('Double');
}
