/** Last step: the bodies of a unit. */
import type { FieldSyntax, TriggerUnitSyntax, AnonymousUnitSyntax } from '../syntax/nodes';
import { defaultAccess, sharingMode } from './access-defaults';
import { Body, type BodyKind, type SourceContext } from './bind/body';
import { binders } from './bind/binders';
import { bindBody, ClassBinder } from './bind/class-bodies';
import type { BoundAnonymous, BoundClass, BoundTrigger, TriggerEvent } from './bound';
import type { DeclaredClass } from './declare/declared-class';
import { withInner } from './declare/declared-class';
import type { Diagnostics } from './diagnostics';
import type { QueryAnalyser } from './query';
import type { SourceUnit } from './source-unit';
import type { SymbolTable } from './symbol-table';
import type { FieldSymbol } from './symbols';

export interface BindContext {
  readonly table: SymbolTable;
  readonly diagnostics: Diagnostics;
  readonly analyseQuery: QueryAnalyser;
  readonly constants: ReadonlyMap<FieldSymbol, FieldSyntax>;
}

export function constantsOf(units: readonly SourceUnit[]): Map<FieldSymbol, FieldSyntax> {
  const constants = new Map<FieldSymbol, FieldSyntax>();
  for (const unit of units) {
    for (const declared of withInner(unit.declared)) {
      for (const item of declared.initialisers) {
        if ('field' in item) {
          constants.set(item.field, item.syntax);
        }
      }
    }
  }
  return constants;
}

export function bindClass(unit: SourceUnit, context: BindContext): BoundClass {
  return bindDeclared(unit.declared, sourceContext(unit, context, null));
}

function bindDeclared(declared: DeclaredClass, source: SourceContext): BoundClass {
  const inner = declared.inner.map((item) => bindDeclared(item, source));
  return new ClassBinder(declared, source, sharingMode(declared.symbol.sharing, declared.apiVersion)).bind(inner);
}

export function bindTrigger(unit: SourceUnit, syntax: TriggerUnitSyntax, context: BindContext): BoundTrigger {
  const objectName = triggerObject(unit, syntax, context);
  const source = sourceContext(unit, context, objectName);
  const body = hostBody(unit, source, 'trigger');
  return {
    kind: 'trigger',
    name: syntax.name,
    path: unit.source.path,
    apiVersion: unit.source.apiVersion,
    objectName: objectName ?? syntax.objectName,
    events: triggerEvents(unit, syntax, context),
    sharing: 'without',
    access: source.access,
    position: syntax.position,
    declarations: { ...bindDeclared(unit.declared, source), sharing: 'without' },
    body: bindBody(body, syntax.body),
  };
}

function triggerObject(unit: SourceUnit, syntax: TriggerUnitSyntax, context: BindContext): string | null {
  const object = context.table.object(syntax.objectName);
  const report = context.diagnostics.report.bind(context.diagnostics, unit.source.path);
  if (!object) {
    report(syntax.objectPosition, 'TRIGGER_OBJECT', syntax.objectName);
    return null;
  }
  if (!object.triggerable) {
    report(syntax.objectPosition, 'TRIGGER_NOT_SUPPORTED', object.name);
  }
  for (const event of syntax.events) {
    if (object.kind === 'platformEvent' && event.name !== 'after insert') {
      report(event.position, 'TRIGGER_EVENT_OBJECT', object.name);
    }
  }
  return object.name;
}

function triggerEvents(unit: SourceUnit, syntax: TriggerUnitSyntax, context: BindContext): TriggerEvent[] {
  const seen = new Set<TriggerEvent>();
  for (const { name, position } of syntax.events) {
    if (name === 'before undelete') {
      context.diagnostics.report(unit.source.path, position, 'TRIGGER_BEFORE_UNDELETE');
    } else if (seen.has(name as TriggerEvent)) {
      context.diagnostics.report(unit.source.path, position, 'TRIGGER_DUPLICATE', name);
    } else {
      seen.add(name as TriggerEvent);
    }
  }
  return [...seen];
}

export function bindAnonymous(unit: SourceUnit, syntax: AnonymousUnitSyntax, context: BindContext): BoundAnonymous {
  const source = sourceContext(unit, context, null);
  const body = hostBody(unit, source, 'anonymous');
  const position = { line: 1, column: 1 };
  const declarations = bindDeclared(unit.declared, source);
  return {
    kind: 'anonymous',
    path: unit.source.path,
    sharing: declarations.sharing,
    access: source.access,
    declarations,
    body: bindBody(body, { kind: 'block', position, statements: syntax.body, end: position }),
  };
}

function hostBody(unit: SourceUnit, source: SourceContext, kind: BodyKind['kind']): Body {
  return new Body(source, unit.declared.symbol, { kind, isStatic: true, returnType: null, property: null }, binders);
}

function sourceContext(unit: SourceUnit, context: BindContext, triggerObject_: string | null): SourceContext {
  const { path, apiVersion } = unit.source;
  return {
    table: context.table,
    diagnostics: context.diagnostics,
    analyseQuery: context.analyseQuery,
    path,
    apiVersion,
    triggerObject: triggerObject_,
    access: defaultAccess(apiVersion),
    constantOf: (field) => context.constants.get(field)?.value ?? null,
  };
}
