/** Fourth step: what a method overrides, and whether a class keeps the promises of its supertypes. */
import type { ApexType } from '../../types';
import { isAssignable, isGenericSObject, isPrimitive } from '../conversion';
import { methodText, shortMethodText } from '../display';
import { declaredMethods, isSubtype, selfAndSupertypes, topLevel } from '../hierarchy';
import { bindParameters, substitute, typeArgumentsOf } from '../substitution';
import type { SymbolTable } from '../symbol-table';
import type { Access, ClassSymbol, MethodSymbol } from '../symbols';
import type { DeclaredClass, UserMethodSymbol } from './declared-class';
import type { Report } from './modifiers';

/** What every object has; a class may define them without and with `override`. */
const OBJECT_METHODS = new Set(['tostring', 'equals', 'hashcode']);
/** A public method may override a global one. */
const VISIBILITY: Readonly<Record<Access, number>> = { private: 0, protected: 1, public: 2, global: 2 };

interface InheritedMethod {
  readonly method: MethodSymbol;
  readonly parameters: readonly ApexType[];
  readonly returnType: ApexType;
}

export function checkOverrides(declared: DeclaredClass, table: SymbolTable, report: Report): void {
  const { symbol } = declared;
  const inherited = inheritedMethods(symbol, table);
  for (const method of declared.methods.keys()) {
    checkMethod(method, inherited, table, report);
  }
  if (symbol.kind === 'class' && !symbol.isAbstract) {
    checkImplemented(symbol, inherited, table, report);
  }
}

function inheritedMethods(symbol: ClassSymbol, table: SymbolTable): InheritedMethod[] {
  const found: InheritedMethod[] = [];
  for (const type of selfAndSupertypes(symbol.type, table)) {
    const owner = table.classOf(type);
    if (!owner || owner === symbol) {
      continue;
    }
    const substitution = bindParameters(owner.typeParameters, typeArgumentsOf(type));
    for (const method of owner.methods) {
      if (!method.isStatic && isOpen(method, symbol)) {
        found.push({
          method,
          parameters: method.parameters.map((parameter) => substitute(parameter.type, substitution)),
          returnType: substitute(method.returnType, substitution),
        });
      }
    }
  }
  return found;
}

/** What is private can be overridden only where it has to be: by a class that may see it. */
function isOpen(method: MethodSymbol, heir: ClassSymbol): boolean {
  return method.access !== 'private' || (method.isAbstract && topLevel(method.owner) === topLevel(heir));
}

function checkMethod(
  method: UserMethodSymbol,
  inherited: readonly InheritedMethod[],
  table: SymbolTable,
  report: Report,
): void {
  if (method.isStatic) {
    return;
  }
  const overridden = inherited.filter((promise) => isFulfilledBy(promise, method, table));
  method.overrides = overridden.map((promise) => promise.method);
  for (const promise of overridden) {
    checkPair(method, promise, table, report);
  }
  if (method.isOverride && overridden.length === 0 && !OBJECT_METHODS.has(method.name.toLowerCase())) {
    report(method.position, 'DOES_NOT_OVERRIDE', methodText(method));
  }
}

function checkPair(method: MethodSymbol, promise: InheritedMethod, table: SymbolTable, report: Report): void {
  const base = promise.method;
  const isInterface = base.owner.kind === 'interface';
  if (!isSameReturn(promise, method, table)) {
    report(
      method.position,
      'RETURN_TYPES_CLASH',
      shortMethodText(method),
      methodText(base),
      method.owner.canonicalName,
    );
    return;
  }
  if (isInterface) {
    // An abstract class may keep to itself what it does for one of the platform's interfaces.
    const isPlatforms = base.owner.origin === 'library' && method.owner.isAbstract;
    if (method.owner.kind !== 'interface' && !isPlatforms && method.access !== 'public' && method.access !== 'global') {
      report(method.position, 'IMPLEMENTATION_NOT_VISIBLE', method.owner.canonicalName, methodText(base));
    }
    return;
  }
  if (!base.isVirtual && !base.isAbstract) {
    report(method.position, 'NOT_OVERRIDABLE', methodText(base));
  } else if (!method.isOverride) {
    report(method.position, 'MUST_OVERRIDE', methodText(method));
  } else if (VISIBILITY[method.access] < VISIBILITY[base.access] && base.owner.origin === 'user') {
    report(method.position, 'REDUCED_VISIBILITY', methodText(method));
  }
}

function checkImplemented(
  symbol: ClassSymbol,
  inherited: readonly InheritedMethod[],
  table: SymbolTable,
  report: Report,
): void {
  for (const promise of inherited.filter(({ method }) => method.isAbstract)) {
    if (!isImplemented(symbol, promise, table)) {
      const code = promise.method.owner.kind === 'interface' ? 'IMPLEMENT_METHOD' : 'IMPLEMENT_ABSTRACT';
      const text = methodText(promise.method, promise.parameters, promise.returnType);
      report(symbol.position, code, symbol.canonicalName, text);
    }
  }
}

function isImplemented(symbol: ClassSymbol, promise: InheritedMethod, table: SymbolTable): boolean {
  for (const type of selfAndSupertypes(symbol.type, table)) {
    const owner = table.classOf(type);
    const methods = owner ? declaredMethods(owner, promise.method.name) : [];
    // What is inherited has the very name that the interface's callers use.
    const exactly = owner !== symbol;
    if (methods.some((method) => !method.isAbstract && isFulfilledBy(promise, method, table, exactly))) {
      return true;
    }
  }
  return OBJECT_METHODS.has(promise.method.name.toLowerCase());
}

/**
 * The same name and the same parameter types. The platform is looser where an interface asks for a list:
 * `List<Account>` does for `List<SObject>`, a map of objects for any map with its keys, and whatever takes what is
 * asked for where the interface is the platform's own.
 */
function isFulfilledBy(promise: InheritedMethod, method: MethodSymbol, table: SymbolTable, exactly = false): boolean {
  return (
    promise.method.name.toLowerCase() === method.name.toLowerCase() &&
    promise.parameters.length === method.parameters.length &&
    promise.parameters.every((wanted, index) => {
      const given = method.parameters[index]?.type;
      return (
        given === wanted ||
        (isLibrary(promise) && isWider(promise.method.parameters[index]?.type, given, wanted, table)) ||
        (!exactly &&
          promise.method.owner.kind === 'interface' &&
          (isListOfRecords(given, wanted) || isMapOfObjects(given, wanted)))
      );
    })
  );
}

/** A list that takes what is asked for, and an `Object` where a `Comparator<Boolean>` asks for its Boolean. */
function isWider(
  declared: ApexType | undefined,
  given: ApexType | undefined,
  wanted: ApexType,
  table: SymbolTable,
): boolean {
  const isLoose = (given?.kind === 'list' && wanted.kind === 'list') || declared?.kind === 'parameter';
  return isLoose && given !== undefined && isAssignable(wanted, given, table);
}

function isListOfRecords(given: ApexType | undefined, wanted: ApexType): boolean {
  return (
    given?.kind === 'list' &&
    given.element.kind === 'sobject' &&
    wanted.kind === 'list' &&
    isGenericSObject(wanted.element)
  );
}

function isMapOfObjects(given: ApexType | undefined, wanted: ApexType): boolean {
  return (
    given?.kind === 'map' && wanted.kind === 'map' && given.key === wanted.key && isPrimitive(given.value, 'Object')
  );
}

/** A class may promise more than its interface asks for: a subtype of what it returns. */
function isSameReturn(promise: InheritedMethod, method: MethodSymbol, table: SymbolTable): boolean {
  return (
    method.returnType === promise.returnType ||
    (isLibrary(promise) && isAssignable(method.returnType, promise.returnType, table)) ||
    (promise.method.owner.kind === 'interface' && isSubtype(method.returnType, promise.returnType, table))
  );
}

function isLibrary(promise: InheritedMethod): boolean {
  return promise.method.owner.origin === 'library';
}
