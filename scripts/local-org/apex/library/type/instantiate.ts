/** `Type.newInstance` and `Type.isAssignableFrom`. */
import { ApexList, ApexMap, ApexSet } from '../../runtime/collections';
import { throwApex } from '../../runtime/exception';
import { libraryDeclaration } from '../../runtime/library-facts';
import { SObjectValue } from '../../runtime/sobject';
import { transaction } from '../../runtime/transaction';
import { isAssignable } from '../../runtime/type-test';
import type { ApexType } from '../../types';

export function newInstance(type: ApexType): unknown {
  switch (type.kind) {
    case 'list':
      return new ApexList(type);
    case 'set':
      return new ApexSet(type);
    case 'map':
      return new ApexMap(type);
    case 'sobject':
      return type.name === 'SObject' ? refuse(type) : new SObjectValue(type.name);
    case 'class': {
      const apexClass = transaction().org.classes.find(type.name);
      const create = apexClass ? apexClass.newInstance : (libraryDeclaration(type.name)?.constructors?.['()'] ?? null);
      return create && !apexClass?.isAbstract ? (create as () => object)() : refuse(type);
    }
    default:
      return refuse(type);
  }
}

function refuse(type: ApexType): never {
  throwApex('System.TypeException', `Type cannot be constructed: ${type.name}`);
}

/** Whether a variable of type `to` may hold an object of type `from`. */
export function isAssignableFrom(to: ApexType, from: ApexType): boolean {
  return isAssignable(from, to) || userAncestors(from).includes(to);
}

/** Superclasses and interfaces of a user class. */
function userAncestors(type: ApexType): ApexType[] {
  const apexClass = type.kind === 'class' ? transaction().org.classes.find(type.name) : null;
  if (!apexClass) {
    return [];
  }
  const parents: ApexType[] = [...(apexClass.superclass ? [apexClass.superclass] : []), ...apexClass.interfaces];
  return parents.flatMap((parent) => [parent, ...userAncestors(parent)]);
}
