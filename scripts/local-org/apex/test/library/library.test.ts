/** What every declaration of the library must keep to, and which types its signatures may name. */
import { describe, expect, test } from 'vitest';
import { library } from '../../library';
import { canonicalName, type LibraryClass } from '../../library/define';
import { parseSignature, parseTypeText } from '../../semantics/signature';
import type { TypeSyntax } from '../../syntax/nodes';

const BUILT_IN = [
  'Boolean',
  'Integer',
  'Long',
  'Double',
  'Decimal',
  'String',
  'Id',
  'Date',
  'Datetime',
  'Time',
  'Blob',
  'Object',
  'SObject',
];
const names = new Set([
  ...BUILT_IN.map((name) => name.toLowerCase()),
  ...library.flatMap((declaration) => [
    canonicalName(declaration).toLowerCase(),
    ...(declaration.namespace === 'System' ? [declaration.name.toLowerCase()] : []),
  ]),
]);

function unknownTypes(type: TypeSyntax, declaration: LibraryClass): string[] {
  const name = type.parts.map((part) => part.name).join('.');
  const known = [name, `${declaration.namespace}.${name}`, `${canonicalName(declaration)}.${name}`];
  const isKnown =
    declaration.typeParameters?.includes(name) || known.some((candidate) => names.has(candidate.toLowerCase()));
  return [
    ...(isKnown ? [] : [name]),
    ...type.parts.flatMap((part) => (part.arguments ?? []).flatMap((argument) => unknownTypes(argument, declaration))),
  ];
}

function signaturesOf(declaration: LibraryClass): string[] {
  return [declaration.constructors, declaration.properties, declaration.methods].flatMap((group) =>
    Object.keys(group ?? {}),
  );
}

test('lists every class once', () => {
  const all = library.map((declaration) => canonicalName(declaration).toLowerCase());
  expect(all.filter((name, index) => all.indexOf(name) !== index)).toEqual([]);
});

describe.each(library.map((declaration) => [canonicalName(declaration), declaration] as const))(
  '%s',
  (_name, declaration) => {
    test('names its reference page', () => {
      expect(declaration.reference).toMatch(/^https:\/\/developer\.salesforce\.com\/docs\//);
    });

    test('has signatures that can be read and name known types only', () => {
      const unknown = signaturesOf(declaration).flatMap((text) => {
        const signature = parseSignature(text);
        const used = [
          ...(signature.type ? [signature.type] : []),
          ...signature.parameters.map((parameter) => parameter.type),
        ];
        return used.flatMap((type) => unknownTypes(type, declaration)).map((type) => `${type} in ${text}`);
      });
      const parents = [declaration.extends, ...(declaration.implements ?? [])]
        .filter((parent) => parent !== undefined)
        .flatMap((parent) => unknownTypes(parseTypeText(parent), declaration));
      expect([...unknown, ...parents]).toEqual([]);
    });
  },
);
