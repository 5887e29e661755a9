/** Calls of methods and constructors. */
import type {
  BoundEnumMethod,
  BoundExpression,
  BoundInstanceCall,
  BoundLibraryCall,
  BoundLibraryNew,
  BoundLibraryStaticCall,
  BoundNewObject,
  BoundObjectMethod,
  BoundStaticCall,
  BoundSuperCall,
  MethodSymbol,
} from '../../semantics/bound';
import type { BodyContext } from '../body-context';
import { callerArgument } from '../caller';
import { className, constructorName, enumName, methodName } from '../names';
import { libraryIntrinsic } from './intrinsics';

export function emitStaticCall(node: BoundStaticCall, body: BodyContext): string {
  const future = node.method.annotations.get('future');
  if (future) {
    const target = [node.method.owner.canonicalName, node.method.name].map((name) => JSON.stringify(name)).join(', ');
    const args = body.expressions(node.arguments);
    return `${body.runtime('callFuture')}(${target}, [${args}], ${future.get('callout') === 'true'})`;
  }
  return `${body.program.name(methodName(node.method))}(${userArguments(node, body)})`;
}

function userArguments(node: BoundStaticCall | BoundInstanceCall, body: BodyContext): string {
  const args = node.arguments.map((argument) => body.expression(argument));
  return body.callArguments(node.method, args);
}

export function emitInstanceCall(node: BoundInstanceCall, body: BodyContext): string {
  return `${body.expression(node.receiver)}.${methodName(node.method)}(${userArguments(node, body)})`;
}

/** Inside a constructor the method is not in a class body, where alone JavaScript knows `super`. */
export function emitSuperCall(node: BoundSuperCall, body: BodyContext): string {
  const args = [body.self, ...node.arguments.map((argument) => body.expression(argument))];
  if (node.method.owner.origin === 'library') {
    return `${body.program.libraryMethod(node.method, false)}(${args.join(', ')})`;
  }
  const prototype = `${body.program.name(className(node.method.owner))}.prototype`;
  return `${prototype}.${methodName(node.method)}.call(${body.callArguments(node.method, args)})`;
}

export function emitNewObject(node: BoundNewObject, body: BodyContext): string {
  const { program } = body;
  const instance = `new ${program.name(className(node.constructor_.owner))}()`;
  const args = node.arguments.map((argument) => body.expression(argument));
  return `${program.name(constructorName(node.constructor_))}(${body.callArguments(node.constructor_, [instance, ...args])})`;
}

export function emitLibraryStaticCall(node: BoundLibraryStaticCall, body: BodyContext): string {
  const args = libraryArguments(node.method, node.arguments, body);
  return `${body.program.libraryMethod(node.method, true)}(${args.join(', ')})`;
}

export function emitLibraryCall(node: BoundLibraryCall, body: BodyContext): string {
  const direct = libraryIntrinsic(node, body);
  if (direct !== null) {
    return direct;
  }
  const args = libraryArguments(node.method, node.arguments, body);
  return `${body.program.libraryMethod(node.method, true)}(${[body.required(node.receiver), ...args].join(', ')})`;
}

function libraryArguments(method: MethodSymbol, args: readonly BoundExpression[], body: BodyContext): string[] {
  const texts = args.map((argument) => body.expression(argument));
  return method.owner.declaration?.receivesCaller === true ? [...texts, callerArgument(method, body)] : texts;
}

export function emitLibraryNew(node: BoundLibraryNew, body: BodyContext): string {
  const { owner, libraryKey } = node.constructor_;
  const make = body.program.libraryFunction(owner, 'constructor', libraryKey ?? '');
  return `${make}(${body.expressions(node.arguments)})`;
}

export function emitObjectMethod(node: BoundObjectMethod, body: BodyContext): string {
  const receiver = body.expression(node.receiver);
  switch (node.method) {
    case 'toString':
      return `${body.runtime('objectToString')}(${receiver}, ${body.type(node.receiver.type)})`;
    case 'equals':
      return `${body.runtime('objectEquals')}(${[receiver, body.expressions(node.arguments)].join(', ')})`;
    case 'hashCode':
      return `${body.runtime('objectHashCode')}(${receiver})`;
    case 'clone':
      return `${body.runtime('objectClone')}(${receiver})`;
  }
}

export function emitEnumMethod(node: BoundEnumMethod, body: BodyContext): string {
  switch (node.method) {
    case 'name':
    case 'ordinal':
      return `${node.receiver ? body.expression(node.receiver) : 'null'}.${node.method}`;
    case 'values':
      return `${body.runtime('enumValues')}(${enumFacts(node, body)})`;
    case 'valueOf':
      return `${body.runtime('enumValueOf')}(${enumFacts(node, body)}, ${body.expressions(node.arguments)})`;
  }
}

function enumFacts(node: BoundEnumMethod, body: BodyContext): string {
  const owner = node.owner ?? body.refuse(node.position, 'The enum of this call is not known.');
  const constants =
    owner.origin === 'user' ? body.program.name(enumName(owner)) : body.program.libraryFunction(owner, 'constants', '');
  return `${constants}, ${body.type(owner.type)}`;
}
