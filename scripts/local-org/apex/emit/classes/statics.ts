/** Static state: one object per class and transaction, made and initialised when the class is first used. */
import type { BodyContext } from '../body-context';
import { enumName, staticGetter, staticInitialiserName, staticSetter, staticsName } from '../names';
import { quote } from '../expressions/literals';
import { localName } from '../names';
import { emitStatements } from '../statements/simple';
import type { BoundInitialiser, BoundProperty } from '../../semantics/bound';
import type { ClassContext } from './class-context';

/** The last transaction's state is remembered, so that the common case is one comparison. */
export function emitStatics(context: ClassContext): void {
  const { program, writer, symbol } = context;
  const state = program.declare(staticsName(symbol));
  const initialise = staticInitialiserName(symbol);
  const [running, known] = [`${state}$t`, `${state}$v`];
  const transaction = program.runtime('transaction');
  writer.line(`let ${running} = null, ${known} = null;`);
  writer.line(`function ${state}() {`);
  writer.line(`const t = ${transaction}(); return t === ${running} ? ${known} : ${initialise}(t);`);
  writer.line('}');
  writer.line(`function ${initialise}(t) {`);
  writer.line(`const name = ${quote(symbol.canonicalName)}; let v = t.statics.get(name);`);
  writer.line(`if (v !== undefined) { ${running} = t; ${known} = v; return v; }`);
  writer.line(`v = { ${emptyState(context)} }; t.statics.set(name, v); ${running} = t; ${known} = v;`);
  const superclass = program.hierarchy.superclass(symbol);
  if (superclass) {
    writer.line(`${program.name(staticsName(superclass))}();`);
  }
  context.body({ self: null, frame: '<clinit>', code: context.bound.staticInitialisers }, (body) => {
    context.bound.staticInitialisers.forEach((initialiser) => emitInitialiser(initialiser, 'v', body));
  });
  writer.line('return v;');
  writer.line('}');
}

function emptyState({ symbol }: ClassContext): string {
  return [...symbol.fields, ...symbol.properties]
    .filter((member) => member.isStatic)
    .map((member) => `${member.name}: null`)
    .join(', ');
}

/** @param target JavaScript of the object that holds the field */
export function emitInitialiser(initialiser: BoundInitialiser, target: string, body: BodyContext): void {
  if (initialiser.kind === 'block') {
    body.writer.line('{');
    emitStatements(initialiser.body, body);
    body.writer.line('}');
    return;
  }
  const { field, position } = initialiser;
  const slot = field.isStatic ? field.name : body.program.hierarchy.slot(field);
  const { coverage } = body.options;
  // A constant is compiled into its uses: its initialiser need never run, so it is no line to cover.
  const isCounted = coverage !== null && !body.program.constants.has(field);
  const counter = isCounted ? `$v[${coverage.counter(position.line)}] = 1; ` : '';
  body.writer.line(`${counter}${target}.${slot} = ${body.expression(initialiser.value)};`, position.line);
}

/** Accessors of static properties that have code. */
export function emitStaticProperty(property: BoundProperty, context: ClassContext): void {
  const { symbol, getter, setter, value } = property;
  const { program, writer } = context;
  if (getter) {
    writer.line(`function ${program.declare(staticGetter(context.symbol, symbol.name))}() {`);
    context.body({ self: null, frame: symbol.name, code: getter }, (body) => emitStatements(getter, body));
    writer.line('}');
  } else if (symbol.getterAccess !== null) {
    const name = program.declare(staticGetter(context.symbol, symbol.name));
    writer.line(`function ${name}() { return ${staticsName(context.symbol)}().${symbol.name}; }`);
  }
  if (setter && value) {
    const local = localName(value);
    writer.line(`function ${program.declare(staticSetter(context.symbol, symbol.name))}(${local}) {`);
    writer.line(`const $given = ${local};`);
    context.body({ self: null, returned: '$given', frame: symbol.name, code: setter }, (body) => {
      emitStatements(setter, body);
    });
    writer.line('return $given;');
    writer.line('}');
  } else if (symbol.setterAccess !== null) {
    const name = program.declare(staticSetter(context.symbol, symbol.name));
    writer.line(`function ${name}(value) { return ${staticsName(context.symbol)}().${symbol.name} = value; }`);
  }
}

/** The constants of an enum: the same objects in every transaction. */
export function emitEnum(context: ClassContext): void {
  const { program, writer, symbol } = context;
  const type = program.type(symbol.type);
  const constants = symbol.constants.map(
    (name, ordinal) => `new ${program.runtime('ApexEnumValue')}(${type}, ${quote(name)}, ${ordinal})`,
  );
  writer.line(`const ${program.declare(enumName(symbol))} = [${constants.join(', ')}];`);
}
