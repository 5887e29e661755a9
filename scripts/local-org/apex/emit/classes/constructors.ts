/** Constructors and instance initialisers: functions that fill an instance which `new` has made empty. */
import type { BoundConstructor, BoundConstructorChain, ConstructorSymbol } from '../../semantics/bound';
import type { BodyContext } from '../body-context';
import { className, constructorName, instanceInitialiserName, localName, staticsName } from '../names';
import { emitStatements } from '../statements/simple';
import type { ClassContext } from './class-context';
import { emitInitialiser } from './statics';

const SELF = '$this';

/**
 * Runs the initialisers of the superclasses, then those of the class. All of them run before the first constructor, so
 * that a method that a superclass's constructor calls finds the fields of the subclass initialised.
 */
export function emitInstanceInitialiser(context: ClassContext): void {
  const { program, writer, symbol, bound } = context;
  if (!program.hierarchy.hasInitialisers(symbol)) {
    return;
  }
  writer.line(`function ${program.declare(instanceInitialiserName(symbol))}(${SELF}) {`);
  const superclass = program.hierarchy.superclass(symbol);
  if (superclass && program.hierarchy.hasInitialisers(superclass)) {
    writer.line(`${program.name(instanceInitialiserName(superclass))}(${SELF});`);
  }
  context.body({ self: SELF, frame: '<init>', code: bound.instanceInitialisers }, (body) => {
    bound.instanceInitialisers.forEach((initialiser) => emitInitialiser(initialiser, SELF, body));
  });
  writer.line('}');
}

export function emitConstructor(constructor: BoundConstructor, context: ClassContext): void {
  const { program, writer } = context;
  const parameters = parameterNames(constructor);
  writer.line(
    `function ${program.declare(constructorName(constructor.symbol))}(${[SELF, ...parameters].join(', ')}) {`,
  );
  if (context.hasStaticCode) {
    writer.line(`${staticsName(context.symbol)}();`);
  }
  const code = [constructor.chain, constructor.body];
  context.body({ self: SELF, returned: SELF, frame: '<init>', code }, (body) => {
    body.scope.push(...constructor.parameters);
    emitChain(constructor, parameters, context, body);
    if (constructor.body) {
      emitStatements(constructor.body, body);
    }
  });
  writer.line(`return ${SELF};`);
  writer.line('}');
}

/** An automatic constructor of an exception has parameters in its symbol, but no local variables. */
function parameterNames({ parameters, symbol }: BoundConstructor): string[] {
  return parameters.length === symbol.parameters.length
    ? parameters.map(localName)
    : symbol.parameters.map((_parameter, index) => `$p${index}`);
}

function emitChain(
  { chain, symbol }: BoundConstructor,
  parameters: readonly string[],
  context: ClassContext,
  body: BodyContext,
): void {
  if (chain?.target === 'this') {
    body.writer.line(`${chainCall(chain, body)};`, chain.position.line);
    return;
  }
  const { program, symbol: owner } = context;
  if (program.hierarchy.hasInitialisers(owner)) {
    const isNewObjects = `${SELF}.constructor === ${className(owner)}`;
    body.writer.line(`if (${isNewObjects}) ${instanceInitialiserName(owner)}(${SELF});`);
  }
  if (chain) {
    body.writer.line(`${chainCall(chain, body)};`, chain.position.line);
  } else if (symbol.automatic === 'exception') {
    body.writer.line(`${exceptionCall(symbol, parameters, body)};`);
  } else {
    emitDefaultSuper(context, body);
  }
}

function chainCall(chain: BoundConstructorChain, body: BodyContext): string {
  const { constructor_ } = chain;
  const args = chain.arguments.map((argument) => body.expression(argument));
  if (constructor_.owner.origin === 'library') {
    return exceptionCall(constructor_, args, body);
  }
  return `${body.program.name(constructorName(constructor_))}(${[SELF, ...args].join(', ')})`;
}

/** `()`, `(String)`, `(Exception)`, `(String, Exception)`. */
function exceptionCall(constructor: ConstructorSymbol, args: readonly string[], body: BodyContext): string {
  const [first] = constructor.parameters;
  const isMessage = first?.type.kind === 'primitive';
  const given = isMessage || args.length === 0 ? args : ['null', ...args];
  return `${body.runtime('initialiseException')}(${[SELF, given[0] ?? 'null', ...given.slice(1)].join(', ')})`;
}

/** `super()` where the source writes nothing: the superclass has such a constructor, perhaps an automatic one. */
function emitDefaultSuper(context: ClassContext, body: BodyContext): void {
  const superclass = context.program.hierarchy.superclass(context.symbol);
  const constructor = superclass?.constructors.find((candidate) => candidate.parameters.length === 0);
  if (constructor) {
    body.writer.line(`${context.program.name(constructorName(constructor))}(${SELF});`);
  }
}
