/** Bound program -> {@link EmittedProgram}: one script whose functions all classes and triggers share. */
import { parsedQuery } from '../../data/soql/syntax/parsed-queries';
import type { BoundAnonymous, BoundClass, BoundProgram, BoundTrigger } from '../semantics/bound';
import { ClassHierarchy } from './class-hierarchy';
import { ClassContext } from './classes/class-context';
import { classFacts } from './classes/class-facts';
import { emitClass } from './classes/emit-class';
import { literalConstants } from './constants';
import type { EmittedProgram, TriggerFacts } from './emitted-program';
import { BLOCK_NAME, triggerName } from './names';
import { ProgramContext } from './program-context';
import { prologue } from './prologue';
import { recursiveMethods } from './recursion';
import { emitStatements } from './statements/simple';
import { Writer } from './writer';

export function emitProgram(program: BoundProgram): EmittedProgram {
  const declarations = program.triggers.map((trigger) => trigger.declarations);
  const classes = withInnerClasses([...program.classes, ...declarations]);
  const context = programContext(classes);
  const contexts = new Map<BoundClass, ClassContext>();
  const hosts = new Set(declarations);
  return assemble(context, (writer) => {
    for (const bound of superclassesFirst(classes, context.hierarchy)) {
      contexts.set(bound, classContext(bound, context, writer, hosts.has(bound)));
      emitClass(contexts.get(bound) as ClassContext);
    }
    const triggers = program.triggers.map((trigger) => emitTrigger(trigger, context, writer));
    return { contexts: [...contexts.values()].filter(({ bound }) => !hosts.has(bound)), triggers };
  });
}

/** @param surrounding all classes of the program that the block runs in */
export function emitAnonymous(block: BoundAnonymous, surrounding: readonly BoundClass[]): EmittedProgram {
  const own = withInnerClasses([block.declarations]);
  const context = programContext([...withInnerClasses(surrounding), ...own]);
  return assemble(context, (writer) => {
    const contexts = superclassesFirst(own, context.hierarchy).map(
      (bound) => new ClassContext(bound, context, writer, null, 'AnonymousBlock'),
    );
    contexts.forEach(emitClass);
    const host = new ClassContext(block.declarations, context, writer, null, null);
    writer.line(`function ${context.declare(BLOCK_NAME)}() {`);
    host.body({ self: null, frame: 'AnonymousBlock', code: block.body }, (body) => emitStatements(block.body, body));
    writer.line('}');
    return { contexts: contexts.filter(({ bound }) => bound !== block.declarations), triggers: [] };
  });
}

function programContext(classes: readonly BoundClass[]): ProgramContext {
  return new ProgramContext(new ClassHierarchy(classes), literalConstants(classes), recursiveMethods(classes));
}

function classContext(bound: BoundClass, program: ProgramContext, writer: Writer, isHost: boolean): ClassContext {
  const { symbol } = bound;
  const counts = symbol.kind === 'class' && !isTest(bound) && !isHost;
  return new ClassContext(
    bound,
    program,
    writer,
    counts ? program.cover('Class', symbol.canonicalName, bound.path) : null,
  );
}

/** An inner class of a test class is test code as well. */
function isTest({ symbol }: BoundClass): boolean {
  return symbol.isTest || symbol.outer?.isTest === true;
}

function emitTrigger(trigger: BoundTrigger, program: ProgramContext, writer: Writer): TriggerFacts {
  const emittedName = program.declare(triggerName(trigger.name));
  const coverage = program.cover('Trigger', trigger.name, trigger.path);
  const context = new ClassContext(trigger.declarations, program, writer, coverage, null);
  writer.line(`function ${emittedName}() {`);
  context.body({ self: null, frame: `Trigger.${trigger.name}`, code: trigger.body }, (body) => {
    emitStatements(trigger.body, body);
  });
  writer.line('}');
  return { name: trigger.name, objectName: trigger.objectName, events: trigger.events, emittedName };
}

interface Written {
  readonly contexts: readonly ClassContext[];
  readonly triggers: readonly TriggerFacts[];
}

function assemble(context: ProgramContext, write: (writer: Writer) => Written): EmittedProgram {
  const writer = new Writer();
  const fillPrologue = writer.placeholder();
  const { contexts, triggers } = write(writer);
  const declared = new Set(context.declared);
  const imports = [...context.used].filter((name) => !declared.has(name));
  writer.line(`return { ${[...context.declared, '$enter'].join(', ')} };`);
  writer.line('})');
  fillPrologue(prologue(context, imports));
  return {
    code: writer.code,
    lineMap: writer.lineMap,
    types: context.encodedTypes,
    library: context.library.items,
    queries: [...context.queries].map((soql) => [soql, parsedQuery(soql)] as const),
    decimals: context.decimals.items,
    classes: contexts.map(classFacts),
    triggers,
    coverage: context.coverageFacts,
    imports,
  };
}

function withInnerClasses(classes: readonly BoundClass[]): readonly BoundClass[] {
  return classes.flatMap((bound) => [bound, ...withInnerClasses(bound.innerClasses)]);
}

/** JavaScript evaluates `extends` when it meets the class. */
function superclassesFirst(classes: readonly BoundClass[], hierarchy: ClassHierarchy): readonly BoundClass[] {
  const sorted = new Set<BoundClass>();
  const visit = (bound: BoundClass): void => {
    const superclass = hierarchy.find(bound.symbol.superclass);
    if (superclass && superclass !== bound && classes.includes(superclass)) {
      visit(superclass);
    }
    sorted.add(bound);
  };
  classes.forEach(visit);
  return [...sorted];
}
