/** One Apex class as JavaScript: a class with its methods, and functions for what JavaScript classes do not have. */
import { className } from '../names';
import type { ClassContext } from './class-context';
import { emitConstructor, emitInstanceInitialiser } from './constructors';
import { libraryCallbacks } from './library-callbacks';
import { emitCallbacks, emitInstanceProperty, emitMethod } from './methods';
import { emitEnum, emitStatics, emitStaticProperty } from './statics';

export function emitClass(context: ClassContext): void {
  const { bound, symbol } = context;
  if (symbol.kind === 'enum') {
    emitEnum(context);
    return;
  }
  if (symbol.kind === 'interface') {
    return;
  }
  emitShell(context);
  emitStatics(context);
  emitInstanceInitialiser(context);
  bound.constructors.forEach((constructor) => emitConstructor(constructor, context));
  bound.methods.filter((method) => method.symbol.isStatic).forEach((method) => emitMethod(method, context));
  bound.properties
    .filter((property) => property.symbol.isStatic && context.program.hierarchy.hasAccessors(property.symbol))
    .forEach((property) => emitStaticProperty(property, context));
}

/** The class itself. Its constructor sets every field to null, so that all instances share one hidden class. */
function emitShell(context: ClassContext): void {
  const { bound, symbol, program, writer } = context;
  const name = program.declare(className(symbol));
  const superclass = superclassText(context);
  writer.line(`class ${name}${superclass === null ? '' : ` extends ${superclass}`} {`);
  writer.line('constructor() {');
  writer.line(`${superclass === null ? '' : 'super(); '}${emptyFields(context)}`);
  writer.line('}');
  bound.methods.filter((method) => !method.symbol.isStatic).forEach((method) => emitMethod(method, context));
  bound.properties
    .filter((property) => !property.symbol.isStatic)
    .forEach((property) => emitInstanceProperty(property, context));
  emitCallbacks(context, libraryCallbacks(symbol, program.hierarchy));
  writer.line('}');
  const ancestors = program.hierarchy.ancestors(symbol).map((type) => program.type(type));
  writer.line(
    `${program.runtime('defineInstances')}(${name}, ${program.type(symbol.type)}, [${ancestors.join(', ')}]);`,
  );
}

function superclassText({ symbol, program }: ClassContext): string | null {
  const superclass = program.hierarchy.superclass(symbol);
  if (superclass) {
    return program.name(className(superclass));
  }
  if (symbol.superclass === null) {
    return null;
  }
  return program.hierarchy.isException(symbol)
    ? program.runtime('ApexException')
    : program.libraryInstances(symbol.superclass);
}

function emptyFields({ symbol, program }: ClassContext): string {
  return [...symbol.fields, ...symbol.properties.filter((property) => !property.isStatic)]
    .filter((member) => !member.isStatic)
    .map((member) => `this.${program.hierarchy.slot(member)} = null;`)
    .join(' ');
}
