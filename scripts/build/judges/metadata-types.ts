/** The shapes of all metadata types, read from the declarations of `@salesforce/types`. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';

export interface MetadataField {
  /** Name of another type, or of a primitive. */
  readonly type: string;
}

export interface MetadataTypes {
  /** Fields of a type by name; null for a type that is not declared as an object. */
  fields(type: string): ReadonlyMap<string, MetadataField> | null;
  /** Values of an enumeration; null for a type that is none. */
  values(type: string): ReadonlySet<string> | null;
}

export function readMetadataTypes(): MetadataTypes {
  const path = join(dirname(require.resolve('@salesforce/types/metadata')), 'metadata.d.ts');
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest);
  const declared = new Map<string, ts.TypeNode>();
  const values = new Map<string, ReadonlySet<string>>();
  for (const statement of source.statements.filter(ts.isTypeAliasDeclaration)) {
    const { text: name } = statement.name;
    const literals = literalsOf(statement.type);
    if (literals) {
      values.set(name, literals);
    } else {
      declared.set(name, statement.type);
    }
  }
  // Only now, because a type may be declared before the one it extends.
  const fields = new Map([...declared].map(([name, type]) => [name, membersOf(type, source, declared)]));
  return { fields: (type) => fields.get(type) ?? null, values: (type) => values.get(type) ?? null };
}

function literalsOf(node: ts.TypeNode): Set<string> | null {
  const members = ts.isUnionTypeNode(node) ? [...node.types] : [node];
  const texts = members.flatMap((member) =>
    ts.isLiteralTypeNode(member) && ts.isStringLiteral(member.literal) ? [member.literal.text] : [],
  );
  return texts.length === members.length ? new Set(texts) : null;
}

function membersOf(
  node: ts.TypeNode,
  source: ts.SourceFile,
  declared: ReadonlyMap<string, ts.TypeNode>,
): Map<string, MetadataField> {
  if (ts.isIntersectionTypeNode(node)) {
    return new Map(node.types.flatMap((part) => [...membersOf(part, source, declared)]));
  }
  if (ts.isTypeReferenceNode(node)) {
    const target = declared.get(node.typeName.getText(source));
    return target ? membersOf(target, source, declared) : new Map();
  }
  if (!ts.isTypeLiteralNode(node)) {
    return new Map();
  }
  return new Map(
    node.members
      .filter(ts.isPropertySignature)
      .map((member) => [(member.name as ts.Identifier).text, { type: elementType(member.type, source) }]),
  );
}

function elementType(node: ts.TypeNode | undefined, source: ts.SourceFile): string {
  if (!node) {
    return 'unknown';
  }
  return ts.isArrayTypeNode(node) ? elementType(node.elementType, source) : node.getText(source);
}
