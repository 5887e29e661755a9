/** What the annotations of a class ask of it and of its members together. */
import type { ClassSymbol, FieldSymbol, MethodSymbol } from '../symbols';
import { isException } from '../hierarchy';
import type { SymbolTable } from '../symbol-table';
import type { DiagnosticCode } from '../messages';
import type { DeclaredClass } from './declared-class';
import type { Report } from './modifiers';

export function checkClassAnnotations(declared: DeclaredClass, table: SymbolTable, report: Report): void {
  const { symbol } = declared;
  checkRestResource(symbol, report);
  checkJsonAccess(symbol, report);
  checkTestClass(symbol, table, report);
  checkAuraNames(symbol, report);
  symbol.fields
    .filter((field) => field.annotations.has('invocablevariable'))
    .forEach((field) => checkInvocableVariable(field, report));
}

function checkRestResource(symbol: ClassSymbol, report: Report): void {
  const resource = symbol.annotations.get('restresource');
  if (!resource) {
    return;
  }
  if (symbol.access !== 'global') {
    report(symbol.position, 'MODIFIER_REQUIRES', 'RestResource', 'classes', 'global');
  }
  const url = resource.get('urlmapping');
  const problem = url === undefined ? null : urlProblem(url);
  if (problem) {
    report(symbol.position, problem);
  }
}

function urlProblem(url: string): DiagnosticCode | null {
  if (url === '') {
    return 'REST_URL_EMPTY';
  }
  if (!url.startsWith('/')) {
    return 'REST_URL_NO_SLASH';
  }
  if (url.length > 255) {
    return 'REST_URL_TOO_LONG';
  }
  if (/[^/]\*/.test(url)) {
    return 'REST_URL_BEFORE_WILDCARD';
  }
  return /\*[^/]/.test(url) ? 'REST_URL_AFTER_WILDCARD' : null;
}

function checkJsonAccess(symbol: ClassSymbol, report: Report): void {
  if (symbol.annotations.get('jsonaccess')?.size === 0) {
    report(symbol.position, 'JSON_ACCESS_EMPTY');
  }
}

function isSet(member: ClassSymbol | MethodSymbol, annotation: string, property: string): boolean {
  return member.annotations.get(annotation)?.get(property)?.toLowerCase() === 'true';
}

function checkTestClass(symbol: ClassSymbol, table: SymbolTable, report: Report): void {
  if (!symbol.annotations.has('istest')) {
    return;
  }
  if (symbol.superclass && isException(symbol.superclass, table)) {
    report(symbol.position, 'TEST_CLASS_EXCEPTION');
  }
  const seesAll = isSet(symbol, 'istest', 'seealldata');
  const isParallel = isSet(symbol, 'istest', 'isparallel');
  if (seesAll && isParallel) {
    report(symbol.position, 'PARALLEL_CLASS_SEES_ALL');
  }
  const hasSetup = symbol.methods.some((method) => method.annotations.has('testsetup'));
  if (hasSetup && seesAll) {
    report(symbol.position, 'SETUP_CLASS_SEES_ALL');
  }
  const method = symbol.methods.find((candidate) => isSet(candidate, 'istest', 'seealldata'));
  if (method && isParallel) {
    report(method.position, 'PARALLEL_METHOD_SEES_ALL');
  }
  if (method && hasSetup) {
    report(method.position, 'SETUP_METHOD_SEES_ALL');
  }
}

function checkAuraNames(symbol: ClassSymbol, report: Report): void {
  const variables = [...symbol.fields, ...symbol.properties].filter((field) => field.annotations.has('auraenabled'));
  const names = new Set(variables.map((field) => field.name.toLowerCase()));
  for (const method of symbol.methods) {
    if (method.annotations.has('auraenabled') && names.has(method.name.toLowerCase())) {
      report(method.position, 'AURA_METHOD_AND_FIELD', method.name);
    }
  }
}

function checkInvocableVariable(field: FieldSymbol, report: Report): void {
  const { position, type } = field;
  if (field.access !== 'public' && field.access !== 'global') {
    report(position, 'MODIFIER_REQUIRES_ONE', 'InvocableVariable', 'fields', 'global, public');
  }
  if (field.isStatic || field.isFinal) {
    report(position, 'MODIFIER_CANNOT_BE', 'InvocableVariable', 'fields', field.isStatic ? 'static' : 'final');
  }
  if (type.kind === 'map' || type.kind === 'set') {
    report(position, 'ANNOTATED_FIELD', 'InvocableVariable', type.name);
  }
}
