/** Types and signatures as messages show them. */
import type { ApexType } from '../types';
import type { MethodSymbol } from './symbols';

export function typeList(list: readonly ApexType[]): string {
  return `(${list.map((type) => type.name).join(', ')})`;
}

/** A call whose method was not found: its result is unknown and shows as void. */
export function callText(name: string, args: readonly ApexType[]): string {
  return `void ${name}${typeList(args)}`;
}

/** `String Bar.foo(Integer)`. */
export function methodText(method: MethodSymbol, parameters?: readonly ApexType[], returnType?: ApexType): string {
  const list = parameters ?? method.parameters.map((parameter) => parameter.type);
  return `${(returnType ?? method.returnType).name} ${method.owner.canonicalName}.${method.name}${typeList(list)}`;
}

/** `String foo(Integer)`. */
export function shortMethodText(method: MethodSymbol): string {
  return `${method.returnType.name} ${method.name}${typeList(method.parameters.map((parameter) => parameter.type))}`;
}
