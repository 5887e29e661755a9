/** Methods and instance accessors. */
import { callbackName } from '../../runtime/call';
import type { BoundMethod, BoundProperty, MethodSymbol } from '../../semantics/bound';
import type { ApexType } from '../../types';
import { bodyName, instanceGetter, instanceSetter, localName, methodName, staticsName } from '../names';
import { emitStatements } from '../statements/simple';
import type { ClassContext } from './class-context';

export function emitMethod(method: BoundMethod, context: ClassContext): void {
  const { body: code, symbol } = method;
  if (code === null) {
    return;
  }
  const { program, writer } = context;
  const isGuarded = context.isRecursive(symbol);
  const parameters = method.parameters.map(localName).join(', ');
  const keyword = symbol.isStatic ? 'function ' : '';
  const declared = symbol.isStatic ? program.declare(methodName(symbol)) : methodName(symbol);
  if (isGuarded) {
    emitGuard(symbol, `${keyword}${declared}`, parameters, context);
  }
  const name = isGuarded ? bodyName(symbol) : declared;
  writer.line(`${keyword}${name}(${parameters}) {`);
  if (symbol.isStatic && context.hasStaticCode) {
    writer.line(`${staticsName(context.symbol)}();`);
  }
  context.body({ self: symbol.isStatic ? null : 'this', frame: symbol.name, code }, (body) => {
    body.scope.push(...method.parameters);
    emitStatements(code, body);
    if (symbol.returnType.kind === 'primitive' && symbol.returnType.name === 'void') {
      writer.line('return null;');
    }
  });
  writer.line('}');
  if (!symbol.isStatic) {
    emitAliases(symbol, context);
  }
}

/** `run(List<Account>)` answers to `run(List<SObject>)` of its interface. */
function emitAliases(symbol: MethodSymbol, { writer }: ClassContext): void {
  const own = methodName(symbol);
  const taken = new Set(symbol.owner.methods.map(methodName));
  const names = symbol.overrides.filter(({ owner }) => owner.origin === 'user').map(methodName);
  const parameters = symbol.parameters.map((_parameter, index) => `p${index}`).join(', ');
  for (const name of new Set(names.filter((one) => !taken.has(one)))) {
    writer.line(`${name}(${parameters}) { return this.${own}(${parameters}); }`);
  }
}

/** Counts the depth around the body. An exception leaves the count as it is; whoever catches it puts it right. */
function emitGuard(symbol: MethodSymbol, head: string, parameters: string, { writer, program }: ClassContext): void {
  const call = `${symbol.isStatic ? '' : 'this.'}${bodyName(symbol)}(${parameters})`;
  writer.line(`${head}(${parameters}) {`);
  writer.line(`if (++$d > ${program.runtime('MAXIMUM_STACK_DEPTH')}) ${program.runtime('throwStackDepth')}();`);
  writer.line(`if (--$n < 0) $n = ${program.runtime('checkProcessorTime')}();`);
  writer.line(`const result = ${call}; $d--; return result;`);
  writer.line('}');
}

/** Accessors of an instance property that is more than a place. */
export function emitInstanceProperty(property: BoundProperty, context: ClassContext): void {
  const { symbol, getter, setter, value } = property;
  const { hierarchy } = context.program;
  if (!hierarchy.hasAccessors(symbol)) {
    return;
  }
  const { writer } = context;
  const place = `this.${hierarchy.slot(symbol)}`;
  if (getter) {
    writer.line(`${instanceGetter(symbol.name)}() {`);
    context.body({ self: 'this', frame: symbol.name, code: getter }, (body) => emitStatements(getter, body));
    writer.line('}');
  } else if (symbol.getterAccess !== null) {
    writer.line(`${instanceGetter(symbol.name)}() { return ${place}; }`);
  }
  if (setter && value) {
    writer.line(`${instanceSetter(symbol.name)}(${localName(value)}) {`);
    writer.line(`const $given = ${localName(value)};`);
    context.body({ self: 'this', returned: '$given', frame: symbol.name, code: setter }, (body) => {
      emitStatements(setter, body);
    });
    writer.line('return $given;');
    writer.line('}');
  } else if (symbol.setterAccess !== null) {
    writer.line(`${instanceSetter(symbol.name)}(value) { return ${place} = value; }`);
  }
}

/** What every object may answer to the library, whether or not it implements an interface. */
const OBJECT_METHODS = [
  ['equals', 1],
  ['hashCode', 0],
  ['toString', 0],
] as const;

/** Names under which the library calls the methods of this class. */
export function emitCallbacks(context: ClassContext, libraryMethods: readonly (readonly [string, number])[]): void {
  const { hierarchy } = context.program;
  const written = new Set<string>();
  for (const [name, arity] of [...OBJECT_METHODS, ...libraryMethods]) {
    const method = hierarchy.findMethod(context.symbol, name, arity);
    const callback = callbackName(name, arity);
    if (method && !written.has(callback)) {
      written.add(callback);
      const parameters = method.parameters.map((_parameter, index) => `p${index}`).join(', ');
      const given = method.parameters.map(({ type }, index) => received(`p${index}`, type, context)).join(', ');
      context.writer.line(`${callback}(${parameters}) { return this.${methodName(method)}(${given}); }`);
    }
  }
}

/** The library gives what it holds, a Date to a `Comparator<Datetime>`: a value becomes one of the parameter's type. */
function received(value: string, type: ApexType, { program }: ClassContext): string {
  if (type.kind !== 'primitive' || type.name === 'Object') {
    return value;
  }
  return type.name === 'Double'
    ? `${program.runtime('unboxDouble')}(${value})`
    : `${program.runtime('cast')}(${value}, ${program.type(type)})`;
}
