/** ANTLR declarations -> syntax tree. */
import type * as antlr from '@apexdevtools/apex-parser';
import type {
  AccessorSyntax,
  ClassSyntax,
  ConstructorSyntax,
  EnumSyntax,
  InterfaceSyntax,
  MemberSyntax,
  MethodSyntax,
  ModifiersSyntax,
  PropertySyntax,
  TypeDeclarationSyntax,
} from './nodes';
import { positionOf, readModifiers, readParameters, readQualifiedName, readType, type Maybe } from './read-common';
import { readBlock, readVariables } from './read-statement';

export function readTypeDeclaration(context: antlr.TypeDeclarationContext): TypeDeclarationSyntax {
  const modifiers = readModifiers(context.modifier_list());
  const declaration = context.classDeclaration() as Maybe<antlr.ClassDeclarationContext>;
  if (declaration) {
    return readClass(declaration, modifiers);
  }
  const interfaceDeclaration = context.interfaceDeclaration() as Maybe<antlr.InterfaceDeclarationContext>;
  return interfaceDeclaration
    ? readInterface(interfaceDeclaration, modifiers)
    : readEnum(context.enumDeclaration(), modifiers);
}

function readClass(context: antlr.ClassDeclarationContext, modifiers: ModifiersSyntax): ClassSyntax {
  const superclass = context.typeRef() as Maybe<antlr.TypeRefContext>;
  return {
    kind: 'class',
    position: positionOf(context.id()),
    modifiers,
    name: context.id().getText(),
    superclass: superclass ? readType(superclass) : null,
    interfaces: readTypes(context.typeList()),
    members: context.classBody().classBodyDeclaration_list().flatMap(readBodyDeclaration),
  };
}

function readInterface(context: antlr.InterfaceDeclarationContext, modifiers: ModifiersSyntax): InterfaceSyntax {
  return {
    kind: 'interface',
    position: positionOf(context.id()),
    modifiers,
    name: context.id().getText(),
    interfaces: readTypes(context.typeList()),
    members: context
      .interfaceBody()
      .interfaceMethodDeclaration_list()
      .map((method) => readMethod(method, readModifiers(method.modifier_list()), null)),
  };
}

function readEnum(context: antlr.EnumDeclarationContext, modifiers: ModifiersSyntax): EnumSyntax {
  const constants = context.enumConstants() as Maybe<antlr.EnumConstantsContext>;
  return {
    kind: 'enum',
    position: positionOf(context.id()),
    modifiers,
    name: context.id().getText(),
    constants: (constants?.id_list() ?? []).map((id) => ({ position: positionOf(id), name: id.getText() })),
  };
}

function readTypes(list: Maybe<antlr.TypeListContext>): ReturnType<typeof readType>[] {
  return list ? list.typeRef_list().map(readType) : [];
}

function readBodyDeclaration(context: antlr.ClassBodyDeclarationContext): MemberSyntax[] {
  const block = context.block() as Maybe<antlr.BlockContext>;
  if (block) {
    const isStatic = context.STATIC() !== null;
    return [{ kind: 'initialiser', position: positionOf(context), isStatic, body: readBlock(block) }];
  }
  const member = context.memberDeclaration() as Maybe<antlr.MemberDeclarationContext>;
  if (!member) {
    return [];
  }
  const modifiers = readModifiers(context.modifier_list());
  const constructor_ = member.constructorDeclaration() as Maybe<antlr.ConstructorDeclarationContext>;
  return constructor_ ? [readConstructor(constructor_, modifiers)] : readMember(member, modifiers);
}

/** What classes, triggers and anonymous blocks may all declare. */
export function readMember(
  context:
    antlr.MemberDeclarationContext | antlr.TriggerMemberDeclarationContext | antlr.AnonymousMemberDeclarationContext,
  modifiers: ModifiersSyntax,
): MemberSyntax[] {
  const method = context.methodDeclaration() as Maybe<antlr.MethodDeclarationContext>;
  if (method) {
    return [readMethod(method, modifiers, method.block())];
  }
  const field = context.fieldDeclaration() as Maybe<antlr.FieldDeclarationContext>;
  if (field) {
    return readFields(field, modifiers);
  }
  const property = context.propertyDeclaration() as Maybe<antlr.PropertyDeclarationContext>;
  if (property) {
    return [readProperty(property, modifiers)];
  }
  const declaration = context.classDeclaration() as Maybe<antlr.ClassDeclarationContext>;
  if (declaration) {
    return [readClass(declaration, modifiers)];
  }
  const interfaceDeclaration = context.interfaceDeclaration() as Maybe<antlr.InterfaceDeclarationContext>;
  return [
    interfaceDeclaration
      ? readInterface(interfaceDeclaration, modifiers)
      : readEnum(context.enumDeclaration(), modifiers),
  ];
}

function readMethod(
  context: antlr.MethodDeclarationContext | antlr.InterfaceMethodDeclarationContext,
  modifiers: ModifiersSyntax,
  block: Maybe<antlr.BlockContext>,
): MethodSyntax {
  const type = context.typeRef() as Maybe<antlr.TypeRefContext>;
  return {
    kind: 'method',
    position: positionOf(context.id()),
    modifiers,
    name: context.id().getText(),
    returnType: type ? readType(type) : null,
    parameters: readParameters(context.formalParameters()),
    body: block ? readBlock(block) : null,
  };
}

function readConstructor(context: antlr.ConstructorDeclarationContext, modifiers: ModifiersSyntax): ConstructorSyntax {
  return {
    kind: 'constructor',
    position: positionOf(context),
    modifiers,
    name: readQualifiedName(context.qualifiedName()).join('.'),
    parameters: readParameters(context.formalParameters()),
    body: readBlock(context.block()),
  };
}

function readFields(context: antlr.FieldDeclarationContext, modifiers: ModifiersSyntax): MemberSyntax[] {
  const { type, variables } = readVariables(context.typeRef(), context.variableDeclarators(), modifiers);
  return variables.map((variable) => ({ kind: 'field', modifiers, type, ...variable }));
}

function readProperty(context: antlr.PropertyDeclarationContext, modifiers: ModifiersSyntax): PropertySyntax {
  const accessors = context.propertyBlock_list();
  return {
    kind: 'property',
    position: positionOf(context.id()),
    modifiers,
    name: context.id().getText(),
    type: readType(context.typeRef()),
    getter: readAccessor(accessors, (block) => block.getter()),
    setter: readAccessor(accessors, (block) => block.setter()),
  };
}

function readAccessor(
  blocks: readonly antlr.PropertyBlockContext[],
  select: (block: antlr.PropertyBlockContext) => Maybe<antlr.GetterContext | antlr.SetterContext>,
): AccessorSyntax | null {
  for (const block of blocks) {
    const accessor = select(block);
    if (accessor) {
      const body = accessor.block() as Maybe<antlr.BlockContext>;
      return {
        position: positionOf(accessor),
        modifiers: readModifiers(block.modifier_list()),
        body: body ? readBlock(body) : null,
      };
    }
  }
  return null;
}
