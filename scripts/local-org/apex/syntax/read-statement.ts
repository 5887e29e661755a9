/** ANTLR statements -> syntax tree: one function a kind, in a table keyed by the generated context class. */
import * as antlr from '@apexdevtools/apex-parser';
import type { BlockSyntax, CatchSyntax, DmlSyntax, LocalSyntax, ModifiersSyntax, StatementSyntax } from './nodes';
import { endOf, positionOf, readModifiers, readQualifiedName, readType, typeFromName, type Maybe } from './read-common';
import { readExpression, readExpressions } from './read-expression';
import { readSwitch } from './read-switch';

export function readBlock(context: antlr.BlockContext): BlockSyntax {
  const statements = context.statement_list().map(readStatement);
  return { kind: 'block', position: positionOf(context), statements, end: endOf(context) };
}

export function readStatement(context: antlr.StatementContext): StatementSyntax {
  const inner = context.getChild(0);
  const reader = READERS.get(inner.constructor);
  if (!reader) {
    throw new Error(`No reader for ${inner.constructor.name}.`);
  }
  return reader(inner as antlr.ApexParserRuleContext);
}

/** The statement, or null for a lone semicolon. */
function readBody(statement: Maybe<antlr.StatementContext>): StatementSyntax | null {
  return statement ? readStatement(statement) : null;
}

export function readVariables(
  type: antlr.TypeRefContext,
  declarators: antlr.VariableDeclaratorsContext,
  modifiers: ModifiersSyntax,
): LocalSyntax {
  return {
    kind: 'local',
    position: positionOf(type),
    modifiers,
    type: readType(type),
    variables: declarators.variableDeclarator_list().map((variable) => {
      const value = variable.expression() as Maybe<antlr.ExpressionContext>;
      const name = variable.id();
      return { position: positionOf(name), name: name.getText(), value: value ? readExpression(value) : null };
    }),
  };
}

function readLocal(context: antlr.LocalVariableDeclarationContext): LocalSyntax {
  return readVariables(context.typeRef(), context.variableDeclarators(), readModifiers(context.modifier_list()));
}

function readIf(context: antlr.IfStatementContext): StatementSyntax {
  const otherwise = context.statement(1) as Maybe<antlr.StatementContext>;
  return {
    kind: 'if',
    position: positionOf(context),
    condition: readExpression(context.parExpression().expression()),
    whenTrue: readStatement(context.statement(0)),
    whenFalse: otherwise ? readStatement(otherwise) : null,
  };
}

function readFor(context: antlr.ForStatementContext): StatementSyntax {
  const position = positionOf(context);
  const body = readBody(context.statement());
  const control = context.forControl();
  const each = control.enhancedForControl() as Maybe<antlr.EnhancedForControlContext>;
  if (each) {
    return {
      kind: 'forEach',
      position,
      type: readType(each.typeRef()),
      name: each.id().getText(),
      namePosition: positionOf(each.id()),
      iterable: readExpression(each.expression()),
      body,
    };
  }
  const init = control.forInit() as Maybe<antlr.ForInitContext>;
  const declaration = init && (init.localVariableDeclaration() as Maybe<antlr.LocalVariableDeclarationContext>);
  const condition = control.expression() as Maybe<antlr.ExpressionContext>;
  const update = control.forUpdate() as Maybe<antlr.ForUpdateContext>;
  return {
    kind: 'for',
    position,
    declaration: declaration ? readLocal(declaration) : null,
    initialisers: init ? readExpressions(init.expressionList()) : [],
    condition: condition ? readExpression(condition) : null,
    updates: update ? readExpressions(update.expressionList()) : [],
    body,
  };
}

function readTry(context: antlr.TryStatementContext): StatementSyntax {
  const finallyBlock = context.finallyBlock() as Maybe<antlr.FinallyBlockContext>;
  return {
    kind: 'try',
    position: positionOf(context),
    body: readBlock(context.block()),
    catches: context.catchClause_list().map(readCatch),
    finally_: finallyBlock ? readBlock(finallyBlock.block()) : null,
  };
}

function readCatch(context: antlr.CatchClauseContext): CatchSyntax {
  return {
    position: positionOf(context.id()),
    type: typeFromName(context.qualifiedName()),
    name: context.id().getText(),
    body: readBlock(context.block()),
  };
}

interface DmlContext extends antlr.ApexParserRuleContext {
  accessLevel(): antlr.AccessLevelContext;
  expression(index?: number): antlr.ExpressionContext;
}

/** One reader for the five statements with one operand; upsert adds its field. */
function readDml(context: DmlContext): StatementSyntax {
  return dml(context, context.expression(), null, null);
}

function readUpsert(context: antlr.UpsertStatementContext): StatementSyntax {
  const field = context.qualifiedName() as Maybe<antlr.QualifiedNameContext>;
  const external = field ? { position: positionOf(field), parts: readQualifiedName(field) } : null;
  return dml(context, context.expression(), null, external);
}

function dml(
  context: antlr.ApexParserRuleContext & { accessLevel(): antlr.AccessLevelContext },
  operand: antlr.ExpressionContext,
  merged: antlr.ExpressionContext | null,
  externalIdField: DmlSyntax['externalIdField'],
): StatementSyntax {
  const level = context.accessLevel() as Maybe<antlr.AccessLevelContext>;
  return {
    kind: 'dml',
    position: positionOf(context),
    operation: context.start.text.toLowerCase() as DmlSyntax['operation'],
    access: level ? (level.USER() ? 'user' : 'system') : null,
    operand: readExpression(operand),
    merged: merged ? readExpression(merged) : null,
    externalIdField,
  };
}

function readReturn(context: antlr.ReturnStatementContext): StatementSyntax {
  const value = context.expression() as Maybe<antlr.ExpressionContext>;
  return { kind: 'return', position: positionOf(context), value: value ? readExpression(value) : null };
}

type Reader = (context: antlr.ApexParserRuleContext) => StatementSyntax;

/** Ties the type of the context class to that of its reader. */
function on<C extends antlr.ApexParserRuleContext>(
  context: new (...args: never[]) => C,
  read: (context: C) => StatementSyntax,
): readonly [unknown, Reader] {
  return [context, read as unknown as Reader];
}

const READERS: ReadonlyMap<unknown, Reader> = new Map([
  on(antlr.BlockContext, readBlock),
  on(antlr.IfStatementContext, readIf),
  on(antlr.SwitchStatementContext, (context) => readSwitch(context, readBlock)),
  on(antlr.ForStatementContext, readFor),
  on(antlr.WhileStatementContext, (context) => ({
    kind: 'while',
    position: positionOf(context),
    condition: readExpression(context.parExpression().expression()),
    body: readBody(context.statement()),
  })),
  on(antlr.DoWhileStatementContext, (context) => ({
    kind: 'doWhile',
    position: positionOf(context),
    body: readBlock(context.block()),
    condition: readExpression(context.parExpression().expression()),
  })),
  on(antlr.TryStatementContext, readTry),
  on(antlr.ReturnStatementContext, readReturn),
  on(antlr.ThrowStatementContext, (context) => ({
    kind: 'throw',
    position: positionOf(context),
    value: readExpression(context.expression()),
  })),
  on(antlr.BreakStatementContext, (context) => ({ kind: 'break', position: positionOf(context) })),
  on(antlr.ContinueStatementContext, (context) => ({ kind: 'continue', position: positionOf(context) })),
  on(antlr.InsertStatementContext, readDml),
  on(antlr.UpdateStatementContext, readDml),
  on(antlr.DeleteStatementContext, readDml),
  on(antlr.UndeleteStatementContext, readDml),
  on(antlr.UpsertStatementContext, readUpsert),
  on(antlr.MergeStatementContext, (context) => dml(context, context.expression(0), context.expression(1), null)),
  on(antlr.RunAsStatementContext, (context) => ({
    kind: 'runAs',
    position: positionOf(context),
    arguments: readExpressions(context.expressionList()),
    body: readBlock(context.block()),
  })),
  on(antlr.LocalVariableDeclarationStatementContext, (context) => readLocal(context.localVariableDeclaration())),
  on(antlr.ExpressionStatementContext, (context) => ({
    kind: 'expression',
    position: positionOf(context),
    expression: readExpression(context.expression()),
  })),
]);
