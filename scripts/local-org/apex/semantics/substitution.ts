/** Type arguments in place of type parameters. */
import { types, type ApexType } from '../types';

export type Substitution = ReadonlyMap<string, ApexType>;

export const NO_SUBSTITUTION: Substitution = new Map();

export function substitute(type: ApexType, substitution: Substitution): ApexType {
  if (substitution.size === 0) {
    return type;
  }
  switch (type.kind) {
    case 'parameter':
      return substitution.get(type.name) ?? type;
    case 'list':
      return types.list(substitute(type.element, substitution));
    case 'set':
      return types.set(substitute(type.element, substitution));
    case 'map':
      return types.map(substitute(type.key, substitution), substitute(type.value, substitution));
    case 'class':
      return type.typeArguments.length === 0
        ? type
        : types.class(
            baseName(type.name),
            type.typeArguments.map((argument) => substitute(argument, substitution)),
          );
    default:
      return type;
  }
}

/** The name without type arguments. */
export function baseName(name: string): string {
  const angle = name.indexOf('<');
  return angle < 0 ? name : name.slice(0, angle);
}

export function typeArgumentsOf(type: ApexType): readonly ApexType[] {
  switch (type.kind) {
    case 'list':
    case 'set':
      return [type.element];
    case 'map':
      return [type.key, type.value];
    case 'class':
      return type.typeArguments;
    default:
      return [];
  }
}

export function bindParameters(parameters: readonly string[], args: readonly ApexType[]): Substitution {
  return parameters.length === 0
    ? NO_SUBSTITUTION
    : new Map(parameters.map((name, index) => [name, args[index] ?? types.primitive('Object')]));
}
