/** Method calls: which method, on what, and with which arguments. */
import { types, type ApexType } from '../../types';
import type { CallSyntax, Position } from '../../syntax/nodes';
import type { BoundExpression } from '../bound-expression';
import { asRow } from '../conversion';
import { callText, methodText } from '../display';
import { methodsNamed, type ResolvedMethod } from '../hierarchy';
import type { ClassSymbol, MethodSymbol } from '../symbols';
import { isVisible } from '../visibility';
import type { Body } from './body';
import { enumCall } from './enum-calls';
import { bindArguments, chooseForArguments, convertArguments } from './arguments';
import type { TypeEntity } from './entity';
import { entityValue } from './entity-value';
import { fieldAddError } from './field-errors';
import { shadowedType } from './names';
import { objectMethod } from './object-methods';
import { receiverValue } from './receiver';
import { sobjectTypeCall } from './schema-calls';

export function bindCall(body: Body, syntax: CallSyntax): BoundExpression {
  if (!syntax.receiver) {
    return unqualifiedCall(body, syntax);
  }
  const fieldError = fieldAddError(body, syntax.receiver, syntax);
  if (fieldError) {
    return fieldError;
  }
  const entity = body.entity(syntax.receiver);
  switch (entity.kind) {
    case 'type':
      return staticCallOn(body, entity, syntax);
    case 'super':
      return superCall(body, syntax);
    default:
      return callOn(body, receiverValue(body, entityValue(body, entity, syntax.position), syntax.isSafe), syntax);
  }
}

/** A method of this class, of a class it extends, or a static one of an enclosing class. */
function unqualifiedCall(body: Body, syntax: CallSyntax): BoundExpression {
  const args = bindArguments(body, syntax.arguments);
  let isStatic = body.kind.isStatic;
  for (let current: ClassSymbol | null = body.owner; current; current = current.outer) {
    const candidates = methodsNamed(current.type, syntax.name, body.table);
    if (candidates.length > 0 && !isMeantFurtherOut(body, candidates, args, current, syntax.name)) {
      const found = choose(body, candidates, args, syntax, current.type);
      if (found.method.isStatic) {
        return staticCall(body, found, args, syntax.position);
      }
      if (isStatic) {
        body.refuse(syntax.position, 'INSTANCE_METHOD_IN_STATIC', methodText(found.method));
      }
      if (body.isInChain) {
        body.refuse(syntax.position, 'INSTANCE_METHOD_IN_CHAIN', syntax.name);
      }
      const self: BoundExpression = { kind: 'this', position: syntax.position, type: body.owner.type };
      return instanceCall(body, self, found, args, syntax.position);
    }
    isStatic = true;
  }
  const self: BoundExpression = { kind: 'this', position: syntax.position, type: body.owner.type };
  return (
    (body.kind.isStatic ? null : objectMethod(body, self, syntax.name, args, syntax.position)) ??
    notFound(body, syntax, args, body.owner.type)
  );
}

/** The methods of the inner class fit the arguments badly, those of an enclosing class do not. */
function isMeantFurtherOut(
  body: Body,
  candidates: readonly ResolvedMethod[],
  args: readonly BoundExpression[],
  { outer }: ClassSymbol,
  name: string,
): boolean {
  const fits = (found: readonly ResolvedMethod[]): boolean =>
    chooseForArguments(found, args, body.table).kind !== 'none';
  return outer !== null && !fits(candidates) && fits(methodsNamed(outer.type, name, body.table));
}

/** `receiver.method(…)` on a value. */
export function callOn(body: Body, receiver: BoundExpression, syntax: CallSyntax): BoundExpression {
  const args = bindArguments(body, syntax.arguments);
  const { name, position } = syntax;
  requireRecords(body, receiver.type, syntax);
  const candidates = methodsNamed(receiver.type, name, body.table);
  if (receiver.kind === 'soql' && receiver.result === 'list' && candidates.length === 0) {
    return callOn(body, asRow(receiver), syntax);
  }
  const choice = chooseForArguments(candidates, args, body.table);
  if (choice.kind === 'one') {
    requireVisible(body, choice.candidate.method, position);
    if (choice.candidate.method.isStatic) {
      body.refuse(position, 'STATIC_METHOD_ON_INSTANCE', methodText(choice.candidate.method));
    }
    return instanceCall(body, receiver, choice.candidate, args, position);
  }
  if (choice.kind === 'ambiguous') {
    body.refuse(
      position,
      'AMBIGUOUS_METHOD',
      callText(
        name,
        args.map((arg) => arg.type),
      ),
    );
  }
  const common = enumCall(body, receiver, syntax, args) ?? objectMethod(body, receiver, name, args, position);
  const hidden = candidates.length === 0 && syntax.receiver ? shadowedType(body, syntax.receiver) : null;
  return common ?? (hidden ? staticCallOn(body, hidden, syntax) : notFound(body, syntax, args, receiver.type));
}

/** Methods of the platform's values that are for records, or for fields of records, alone. */
function requireRecords(body: Body, type: ApexType, { name, position }: CallSyntax): void {
  const key = name.toLowerCase();
  if (key === 'adderror' && type.kind === 'primitive') {
    body.refuse(position, 'ADD_ERROR_FIELD');
  }
  if (key !== 'deepclone' && key !== 'getsobjecttype') {
    return;
  }
  if (type.kind === 'list' && type.element.kind !== 'sobject') {
    body.refuse(position, 'SOBJECT_LIST_ONLY', type.name);
  }
  if (type.kind === 'map' && key === 'getsobjecttype' && type.value.kind !== 'sobject') {
    body.refuse(position, 'SOBJECT_MAP_ONLY', type.name);
  }
}

function staticCallOn(body: Body, entity: TypeEntity, syntax: CallSyntax): BoundExpression {
  const { type, symbol } = entity;
  if (type?.kind === 'sobject' && type.name !== 'SObject') {
    return sobjectTypeCall(body, type.name, syntax);
  }
  const args = bindArguments(body, syntax.arguments);
  if (!type) {
    return body.refuse(syntax.position, 'VARIABLE_DOES_NOT_EXIST', entity.name);
  }
  const candidates = methodsNamed(type, syntax.name, body.table);
  const choice = chooseForArguments(candidates, args, body.table);
  if (choice.kind === 'none') {
    return (symbol && enumStatic(body, symbol, syntax, args)) ?? notFound(body, syntax, args, type);
  }
  const found = choose(body, candidates, args, syntax, type);
  if (!found.method.isStatic) {
    body.refuse(syntax.position, 'INSTANCE_METHOD_IN_STATIC', methodText(found.method));
  }
  return staticCall(body, found, args, syntax.position);
}

function enumStatic(
  body: Body,
  symbol: ClassSymbol,
  syntax: CallSyntax,
  args: readonly BoundExpression[],
): BoundExpression | null {
  const { position } = syntax;
  const name = syntax.name.toLowerCase();
  if (symbol.kind !== 'enum') {
    return null;
  }
  const call = { kind: 'enumMethod', position, owner: symbol, receiver: null } as const;
  if (name === 'values' && args.length === 0) {
    return { ...call, method: 'values', type: types.list(symbol.type), arguments: [] };
  }
  const [argument] = args;
  if (name === 'valueof' && args.length === 1 && argument) {
    const text = body.convertTo(argument, types.primitive('String'), position);
    return { ...call, method: 'valueOf', type: symbol.type, arguments: [text] };
  }
  return null;
}

function superCall(body: Body, syntax: CallSyntax): BoundExpression {
  const { superclass } = body.owner;
  const { position } = syntax;
  const args = bindArguments(body, syntax.arguments);
  const candidates = superclass ? methodsNamed(superclass, syntax.name, body.table) : [];
  if (candidates.length === 0) {
    const self: BoundExpression = { kind: 'this', position, type: body.owner.type };
    const inherited = objectMethod(body, self, syntax.name, args, position);
    if (!inherited && superclass) {
      const types = args.map((arg) => arg.type);
      return body.refuse(position, 'METHOD_DOES_NOT_EXIST', callText(syntax.name, types), superclass.name);
    }
    return inherited ?? body.refuse(position, 'NO_SUPER_TYPE', body.owner.canonicalName);
  }
  const found = choose(body, candidates, args, syntax, superclass ?? body.owner.type);
  if (found.method.isAbstract) {
    body.refuse(position, 'ABSTRACT_CALL', methodText(found.method));
  }
  const bound = convertArguments(body, args, found.parameters, position);
  return { kind: 'superCall', position, type: found.returnType, method: found.method, arguments: bound };
}

function choose(
  body: Body,
  candidates: readonly ResolvedMethod[],
  args: readonly BoundExpression[],
  syntax: CallSyntax,
  owner: ApexType,
): ResolvedMethod {
  const choice = chooseForArguments(candidates, args, body.table);
  if (choice.kind === 'ambiguous') {
    return body.refuse(
      syntax.position,
      'AMBIGUOUS_METHOD',
      callText(
        syntax.name,
        args.map((arg) => arg.type),
      ),
    );
  }
  if (choice.kind === 'none') {
    return notFound(body, syntax, args, owner);
  }
  requireVisible(body, choice.candidate.method, syntax.position);
  return choice.candidate;
}

function notFound(body: Body, syntax: CallSyntax, args: readonly BoundExpression[], owner: ApexType): never {
  const text = callText(
    syntax.name,
    args.map((arg) => arg.type),
  );
  return body.refuse(syntax.position, 'METHOD_DOES_NOT_EXIST', text, owner.name);
}

function requireVisible(body: Body, method: MethodSymbol, position: Position): void {
  if (!isVisible(method, body)) {
    body.refuse(position, 'METHOD_NOT_VISIBLE', methodText(method));
  }
}

function staticCall(
  body: Body,
  found: ResolvedMethod,
  args: readonly BoundExpression[],
  position: Position,
): BoundExpression {
  const kind = found.method.libraryKey === null ? 'staticCall' : 'libraryStaticCall';
  const bound = convertArguments(body, args, found.parameters, position);
  return { kind, position, type: found.returnType, method: found.method, arguments: bound };
}

function instanceCall(
  body: Body,
  receiver: BoundExpression,
  found: ResolvedMethod,
  args: readonly BoundExpression[],
  position: Position,
): BoundExpression {
  const { method } = found;
  const bound = convertArguments(body, args, found.parameters, position);
  const type = resultType(receiver.type, found);
  if (method.libraryKey !== null) {
    return { kind: 'libraryCall', position, type, receiver, method, arguments: bound };
  }
  const isVirtual = method.access !== 'private' && (method.isVirtual || method.isAbstract);
  return { kind: 'instanceCall', position, type, receiver, method, arguments: bound, isVirtual };
}

/** A clone of a record has the record's own type, although the declaration says SObject. */
function resultType(receiver: ApexType, found: ResolvedMethod): ApexType {
  return receiver.kind === 'sobject' && found.method.name === 'clone' ? receiver : found.returnType;
}
