/** The three kinds of source: a class file, a trigger file, an anonymous block. */
import type * as antlr from '@apexdevtools/apex-parser';
import type { AnonymousUnitSyntax, ClassUnitSyntax, MemberSyntax, StatementSyntax, TriggerUnitSyntax } from './nodes';
import { endOf, positionOf, readModifiers, type Maybe } from './read-common';
import { readMember, readTypeDeclaration } from './read-declaration';
import { readStatement, readVariables } from './read-statement';

export function readClassUnit(context: antlr.CompilationUnitContext): ClassUnitSyntax {
  return { kind: 'classUnit', declaration: readTypeDeclaration(context.typeDeclaration()) };
}

export function readTriggerUnit(context: antlr.TriggerUnitContext): TriggerUnitSyntax {
  const block = context.triggerBlock();
  const { members, statements } = readMixed(
    block
      .triggerBlockMember_list()
      .map((member) => [member.modifier_list(), member.triggerMemberDeclaration(), member.statement()] as const),
  );
  return {
    kind: 'triggerUnit',
    position: positionOf(context.id(0)),
    name: context.id(0).getText(),
    objectName: context.id(1).getText(),
    objectPosition: positionOf(context.id(1)),
    events: context.triggerCase_list().map((event) => ({
      position: positionOf(event),
      name: (event.children ?? []).map((child) => child.getText().toLowerCase()).join(' '),
    })),
    members,
    body: { kind: 'block', position: positionOf(block), statements, end: endOf(block) },
  };
}

export function readAnonymousUnit(context: antlr.AnonymousUnitContext): AnonymousUnitSyntax {
  const { members, statements } = readMixed(
    context
      .anonymousBlock()
      .anonymousBlockMember_list()
      .map((member) => [member.modifier_list(), member.anonymousMemberDeclaration(), member.statement()] as const),
  );
  return { kind: 'anonymousUnit', members, body: statements };
}

type Mixed = readonly [
  readonly antlr.ModifierContext[],
  Maybe<antlr.TriggerMemberDeclarationContext | antlr.AnonymousMemberDeclarationContext>,
  Maybe<antlr.StatementContext>,
];

/** The grammar takes a variable for a field; here it is a statement in its place. */
function readMixed(items: readonly Mixed[]): { members: MemberSyntax[]; statements: StatementSyntax[] } {
  const members: MemberSyntax[] = [];
  const statements: StatementSyntax[] = [];
  for (const [modifierContexts, declaration, statement] of items) {
    if (statement) {
      statements.push(readStatement(statement));
    } else if (declaration) {
      const modifiers = readModifiers(modifierContexts);
      const field = declaration.fieldDeclaration() as Maybe<antlr.FieldDeclarationContext>;
      if (field) {
        statements.push(readVariables(field.typeRef(), field.variableDeclarators(), modifiers));
      } else {
        members.push(...readMember(declaration, modifiers));
      }
    }
  }
  return { members, statements };
}
