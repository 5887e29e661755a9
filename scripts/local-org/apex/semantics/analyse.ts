/**
 * Apex sources -> bound program and diagnostics. The steps: parse; give every class a name; resolve what it extends;
 * declare its members; check what it promises; bind its bodies. Each step sees all classes of the step before.
 */
import type { Schema } from '../../data/schema/schema';
import { analyseQuery } from '../../data/soql/analyse';
import type { LibraryClass } from '../library/define';
import { parseAnonymous } from '../syntax/parse';
import { MemorySyntaxCache, type SyntaxCache } from '../syntax/syntax-cache';
import { bindAnonymous, bindClass, bindTrigger, constantsOf, type BindContext } from './bind-unit';
import type { BoundAnonymous, BoundProgram } from './bound';
import { checkOverrides } from './declare/check-overrides';
import { declareClass } from './declare/declare-class';
import { declareMembers, type MemberContext } from './declare/declare-members';
import { checkSupertypes, declareSupertypes } from './declare/declare-supertypes';
import { withInner } from './declare/declared-class';
import { Diagnostics, type Diagnostic } from './diagnostics';
import type { QueryAnalyser } from './query';
import { hostClass, parseOrReport, parseSource, triggerHost, type SourceFile, type SourceUnit } from './source-unit';
import { SymbolTable } from './symbol-table';
import type { UnitSyntax } from '../syntax/nodes';

export type { Diagnostic } from './diagnostics';
export type { SourceFile } from './source-unit';

export interface AnalysisContext {
  readonly schema: Schema;
  readonly library: readonly LibraryClass[];
  /** Default: none survives the process. */
  readonly syntaxCache?: SyntaxCache;
  /** Default: that of `data/soql`. */
  readonly analyseQuery?: QueryAnalyser;
}

export interface Analysis {
  /** Complete only when there are no diagnostics. */
  readonly program: BoundProgram;
  readonly diagnostics: readonly Diagnostic[];
  /** What an anonymous block sees of this program. */
  readonly table: SymbolTable;
}

export function analyse(sources: readonly SourceFile[], context: AnalysisContext): Analysis {
  const diagnostics = new Diagnostics();
  const table = new SymbolTable(context.schema, context.library);
  const cache = context.syntaxCache ?? new MemorySyntaxCache();
  const units = sources.flatMap((source) => {
    const syntax = parseSource(source, cache, diagnostics);
    return syntax ? [declareUnit(source, syntax, table, diagnostics)] : [];
  });
  declareAll(units, table, diagnostics);
  const binding = bindContext(units, table, diagnostics, context);
  const program: BoundProgram = {
    classes: units.flatMap((unit) => (unit.syntax.kind === 'classUnit' ? [bindClass(unit, binding)] : [])),
    triggers: units.flatMap((unit) =>
      unit.syntax.kind === 'triggerUnit' ? [bindTrigger(unit, unit.syntax, binding)] : [],
    ),
  };
  return { program, diagnostics: diagnostics.all(), table };
}

export interface AnonymousAnalysis {
  /** Null for text that is not Apex. */
  readonly block: BoundAnonymous | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** @param surrounding the table of the program that the block runs in */
export function analyseAnonymous(
  source: SourceFile,
  surrounding: SymbolTable,
  context: AnalysisContext,
): AnonymousAnalysis {
  const diagnostics = new Diagnostics();
  const syntax = parseOrReport(source.path, diagnostics, () => parseAnonymous(source.text));
  if (!syntax) {
    return { block: null, diagnostics: diagnostics.all() };
  }
  const table = new SymbolTable(context.schema, context.library, surrounding);
  const unit = declareUnit(source, syntax, table, diagnostics);
  declareAll([unit], table, diagnostics);
  const block = bindAnonymous(unit, syntax, bindContext([unit], table, diagnostics, context));
  return { block, diagnostics: diagnostics.all() };
}

function declareUnit(source: SourceFile, syntax: UnitSyntax, table: SymbolTable, diagnostics: Diagnostics): SourceUnit {
  const { path, apiVersion } = source;
  const report = diagnostics.report.bind(diagnostics, path);
  const declared = declareClass(declarationOf(syntax), { path, apiVersion, table, report });
  return { source, syntax, declared };
}

function declarationOf(syntax: UnitSyntax) {
  switch (syntax.kind) {
    case 'classUnit':
      return syntax.declaration;
    case 'triggerUnit':
      return triggerHost(syntax);
    case 'anonymousUnit':
      return hostClass('AnonymousBlock', { line: 1, column: 1 }, syntax.members);
  }
}

function declareAll(units: readonly SourceUnit[], table: SymbolTable, diagnostics: Diagnostics): void {
  const classes = units.flatMap((unit) => [...withInner(unit.declared)]);
  const contextOf = (path: string): MemberContext => ({
    table,
    report: diagnostics.report.bind(diagnostics, path),
    attempt: (work) => diagnostics.attempt(path, work),
  });
  for (const declared of classes) {
    declareSupertypes(declared, table, contextOf(declared.path).attempt);
  }
  for (const declared of classes) {
    checkSupertypes(declared, table, contextOf(declared.path).report);
  }
  for (const declared of classes) {
    declareMembers(declared, contextOf(declared.path));
  }
  for (const declared of classes) {
    checkOverrides(declared, table, contextOf(declared.path).report);
  }
}

function bindContext(
  units: readonly SourceUnit[],
  table: SymbolTable,
  diagnostics: Diagnostics,
  context: AnalysisContext,
): BindContext {
  return {
    table,
    diagnostics,
    analyseQuery: context.analyseQuery ?? analyseQuery,
    constants: constantsOf(units),
  };
}
