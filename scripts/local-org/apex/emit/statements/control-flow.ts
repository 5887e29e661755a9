/** Conditions and loops. Every turn of a loop counts towards the look at the CPU clock. */
import type {
  BoundDoWhile,
  BoundFor,
  BoundForEach,
  BoundIf,
  BoundLocalDeclaration,
  BoundExpressionStatement,
  BoundSoqlFor,
  BoundStatement,
  BoundWhile,
  LocalSymbol,
} from '../../semantics/bound';
import type { BodyContext } from '../body-context';
import { localName } from '../names';
import { counted } from './counted';
import { discarded, emitStatements } from './simple';

export function emitIf(node: BoundIf, body: BodyContext): void {
  body.writer.line(counted(node, body, `if (${body.required(node.condition)}) {`), node.position.line);
  emitInner(node.whenTrue, body);
  if (node.whenFalse) {
    body.writer.line('} else {');
    emitInner(node.whenFalse, body);
  }
  body.writer.line('}');
}

/** A block loses its braces, because the statement around it writes them. */
function emitInner(node: BoundStatement, body: BodyContext): void {
  if (node.kind === 'block') {
    emitStatements(node, body);
  } else {
    body.inScope(() => body.statement(node));
  }
}

function emitLoopBody(node: BoundStatement, body: BodyContext): void {
  const turns = body.turnCounter();
  const look = `$n = ${body.runtime('checkProcessorTime')}()`;
  body.writer.line(`if ((++${turns} & 127) === 0 && ($n -= 128) < 0) ${look};`, node.position.line);
  emitInner(node, body);
}

export function emitWhile(node: BoundWhile, body: BodyContext): void {
  body.writer.line(counted(node, body, `while (${body.required(node.condition)}) {`), node.position.line);
  emitLoopBody(node.body, body);
  body.writer.line('}');
}

export function emitDoWhile(node: BoundDoWhile, body: BodyContext): void {
  body.writer.line(counted(node, body, 'do {'), node.position.line);
  emitLoopBody(node.body, body);
  body.writer.line(`} while (${body.required(node.condition)});`, node.condition.position.line);
}

export function emitFor(node: BoundFor, body: BodyContext): void {
  body.inScope(() => {
    const initialisers = forInitialisers(node.initialisers, body);
    const condition = node.condition ? body.required(node.condition) : '';
    const updates = node.updates.map((update) => discarded(update, body)).join(', ');
    const head = `for (${initialisers}; ${condition}; ${updates}) {`;
    body.writer.line(counted(node, body, head), node.position.line);
    emitLoopBody(node.body, body);
    body.writer.line('}');
  });
}

function forInitialisers(
  nodes: readonly (BoundLocalDeclaration | BoundExpressionStatement)[],
  body: BodyContext,
): string {
  const declarations = nodes.map((node) => {
    if (node.kind === 'expression') {
      return discarded(node.expression, body);
    }
    body.scope.push(node.symbol);
    return `${localName(node.symbol)} = ${node.value ? body.expression(node.value) : 'null'}`;
  });
  return `${nodes[0]?.kind === 'localDeclaration' ? 'let ' : ''}${declarations.join(', ')}`;
}

export function emitForEach(node: BoundForEach, body: BodyContext): void {
  const iterable = body.expression(node.iterable);
  if (node.iteration === 'list') {
    emitListLoop(node, iterable, body);
    return;
  }
  const iterate = body.runtime(node.iteration === 'set' ? 'iterateSet' : 'iterate');
  const source = body.isNonNull(node.iterable) ? iterable : `${iterable} ?? ${body.runtime('nullDereference')}()`;
  const head = `for (const ${localName(node.element)} of ${iterate}(${source})) {`;
  body.writer.line(counted(node, body, head), node.position.line);
  emitElementBody(node, body);
  body.writer.line('}');
}

/** By index: the fastest loop, and a change of the list's size is noticed at the next turn. */
function emitListLoop(node: BoundForEach, iterable: string, body: BodyContext): void {
  const items = body.fresh('items');
  const size = body.fresh('size');
  const index = body.fresh('index');
  const head = `for (let ${items} = ${iterable}.items, ${size} = ${items}.length, ${index} = 0; ${index} < ${size}; ${index}++) {`;
  body.writer.line(counted(node, body, head), node.position.line);
  body.writer.line(`if (${items}.length !== ${size}) ${body.runtime('throwModified')}();`, node.position.line);
  body.writer.line(`const ${localName(node.element)} = ${items}[${index}];`);
  emitElementBody(node, body);
  body.writer.line('}');
}

function emitElementBody(node: BoundForEach, body: BodyContext): void {
  body.inScope(() => {
    body.scope.push(node.variable);
    body.writer.line(`let ${localName(node.variable)} = ${body.expression(node.value)};`, node.position.line);
    emitLoopBody(node.body, body);
  });
}

export function emitSoqlFor(node: BoundSoqlFor, body: BodyContext): void {
  const query = body.expression(node.query);
  const source = node.isChunk ? `${body.runtime('chunks')}(${query})` : `${query}.items`;
  const element = body.fresh('element');
  body.writer.line(counted(node, body, `for (const ${element} of ${source}) {`), node.position.line);
  emitVariableBody(node.variable, element, node.body, body);
  body.writer.line('}');
}

function emitVariableBody(variable: LocalSymbol, value: string, inner: BoundStatement, body: BodyContext): void {
  body.inScope(() => {
    body.scope.push(variable);
    body.writer.line(`let ${localName(variable)} = ${value};`);
    emitLoopBody(inner, body);
  });
}
