/** Every signature of the platform classes parses, and names only types that exist. */
import { describe, expect, test } from 'vitest';
import { library } from '../../../library';
import { platformLibrary } from '../../../library/platform';
import { SymbolTable } from '../../../semantics/symbol-table';
import { baseName } from '../../../semantics/substitution';
import type { ApexType } from '../../../types';
import { fakeSchema } from '../../support/fake-schema';

const table = new SymbolTable(fakeSchema(), library);

function unknownTypes(type: ApexType): string[] {
  switch (type.kind) {
    case 'class':
      return [
        ...(table.library.byCanonicalName(baseName(type.name)) ? [] : [type.name]),
        ...type.typeArguments.flatMap(unknownTypes),
      ];
    case 'sobject':
      return type.name === 'SObject' ? [] : [type.name];
    case 'list':
    case 'set':
      return unknownTypes(type.element);
    case 'map':
      return [...unknownTypes(type.key), ...unknownTypes(type.value)];
    default:
      return [];
  }
}

describe('declarations', () => {
  test.each(
    platformLibrary.map((declaration) => [`${declaration.namespace}.${declaration.name}`, declaration] as const),
  )('%s names only types that exist', (name, declaration) => {
    const symbol = table.library.find(declaration.namespace, declaration.name);
    const members = [...(symbol?.methods ?? []), ...(symbol?.constructors ?? [])];
    const named = [
      ...members.flatMap((member) => member.parameters.map((parameter) => parameter.type)),
      ...(symbol?.methods ?? []).map((method) => method.returnType),
      ...(symbol?.properties ?? []).map((property) => property.type),
      ...(symbol?.superclass ? [symbol.superclass] : []),
      ...(symbol?.interfaces ?? []),
    ];
    expect(symbol?.canonicalName).toBe(name);
    expect(named.flatMap(unknownTypes)).toEqual([]);
  });

  test('no class is listed twice', () => {
    const names = library.map((declaration) => `${declaration.namespace}.${declaration.name}`.toLowerCase());
    expect(names).toEqual([...new Set(names)]);
  });
});
