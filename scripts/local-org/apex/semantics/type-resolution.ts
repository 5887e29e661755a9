/** Names of types in user source -> types, as the platform resolves them. */
import { types, type ApexType } from '../types';
import type { TypeSyntax } from '../syntax/nodes';
import { Refusal } from './diagnostics';
import { builtInType, type SymbolTable } from './symbol-table';
import type { ClassSymbol } from './symbols';
import { isTypeVisible } from './visibility';

const DATA_WEAVE_SCRIPT = /^(?:system\.)?dataweavescriptresource\.(\w+)$/i;

/** @throws Refusal for a name that is no type, a type that `scope` may not see, or wrong type arguments */
export function resolveType(syntax: TypeSyntax, table: SymbolTable, scope: ClassSymbol | null): ApexType {
  let type = resolveNamed(syntax, table, scope);
  for (let dimension = 0; dimension < syntax.dimensions; dimension++) {
    type = types.list(type);
  }
  return type;
}

function resolveNamed(syntax: TypeSyntax, table: SymbolTable, scope: ClassSymbol | null): ApexType {
  const name = syntax.parts.map((part) => part.name).join('.');
  const typeArguments = (syntax.parts.at(-1)?.arguments ?? []).map((argument) => resolveType(argument, table, scope));
  const symbol = findUserType(name, table, scope);
  if (symbol) {
    if (scope && !isTypeVisible(symbol, scope, table)) {
      throw new Refusal(syntax.position, 'TYPE_NOT_VISIBLE', [symbol.canonicalName]);
    }
    return typeOfSymbol(symbol, name, typeArguments, syntax);
  }
  const builtIn = builtInType(name, typeArguments);
  if (builtIn) {
    return builtIn;
  }
  const found = findLibraryType(name, table);
  const objectName = table.objectName(name.replace(/^schema\./i, ''));
  if (found && !(objectName && isToolbox(found))) {
    return typeOfSymbol(found, name, typeArguments, syntax);
  }
  if (objectName) {
    return types.sobject(objectName);
  }
  const script = DATA_WEAVE_SCRIPT.exec(name)?.[1];
  if (script !== undefined && table.schema.hasComponent('DataWeaveResource', script)) {
    return types.class('DataWeave.Script');
  }
  throw new Refusal(syntax.position, 'INVALID_TYPE', [name]);
}

/** Static methods alone: where a type is wanted, `BusinessHours` is the object of that name. */
function isToolbox(symbol: ClassSymbol): boolean {
  return symbol.kind === 'class' && symbol.methods.length > 0 && symbol.methods.every((method) => method.isStatic);
}

function typeOfSymbol(
  symbol: ClassSymbol,
  name: string,
  typeArguments: readonly ApexType[],
  syntax: TypeSyntax,
): ApexType {
  const expected = symbol.typeParameters.length;
  if (typeArguments.length !== expected) {
    if (expected === 0) {
      throw new Refusal(syntax.position, 'TYPE_ARGUMENTS_UNEXPECTED', [name]);
    }
    if (typeArguments.length === 0) {
      throw new Refusal(syntax.position, 'TYPE_ARGUMENTS_MISSING', [name]);
    }
    throw new Refusal(syntax.position, 'TYPE_ARGUMENT_COUNT', [name, String(expected), String(typeArguments.length)]);
  }
  return symbol.type.kind === 'class' ? types.class(symbol.canonicalName, typeArguments) : symbol.type;
}

/** Inner types of the enclosing classes first, then top-level classes. */
export function findUserType(name: string, table: SymbolTable, scope: ClassSymbol | null): ClassSymbol | null {
  const [first = '', ...rest] = name.split('.');
  const start = findSimpleUserType(first, table, scope);
  return rest.reduce<ClassSymbol | null>((outer, part) => (outer ? table.innerClass(outer, part) : null), start);
}

function findSimpleUserType(name: string, table: SymbolTable, scope: ClassSymbol | null): ClassSymbol | null {
  for (let current = scope; current; current = current.outer) {
    if (current.name.toLowerCase() === name.toLowerCase()) {
      return current;
    }
    const inner = table.innerClass(current, name);
    if (inner) {
      return inner;
    }
  }
  return table.userClass(name);
}

/** `HttpRequest`, `System.HttpRequest`, `Database.SaveResult`, `Messaging.InboundEmail.BinaryAttachment`. */
export function findLibraryType(name: string, table: SymbolTable): ClassSymbol | null {
  if (name.includes('.')) {
    return (
      table.library.byCanonicalName(name) ?? table.library.find('System', name) ?? table.library.find('Schema', name)
    );
  }
  return table.library.findImplicit(name);
}
