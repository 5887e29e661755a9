/** `try`, and `System.runAs`, which must also end however its block ends. */
import type { BoundRunAs, BoundTry } from '../../semantics/bound';
import type { BodyContext } from '../body-context';
import { localName } from '../names';
import { counted } from './counted';
import { emitStatements } from './simple';

/** Neither `catch` nor `finally` of Apex runs when a limit or a fault of the local org ends the transaction. */
export function emitTry(node: BoundTry, body: BodyContext): void {
  const depth = body.fresh('depth');
  body.writer.line(`const ${depth} = $d;`);
  if (node.finally_ === null) {
    emitTryCatch(node, depth, body);
    return;
  }
  const fatal = body.fresh('fatal');
  const thrown = body.fresh('thrown');
  body.writer.line(`let ${fatal} = false;`);
  body.writer.line('try {');
  emitTryCatch(node, depth, body);
  body.writer.line(`} catch (${thrown}) { ${fatal} = ${body.runtime('isUncatchable')}(${thrown}); throw ${thrown};`);
  body.writer.line(`} finally { if (!${fatal}) { $d = ${depth};`);
  emitStatements(node.finally_, body);
  body.writer.line('} }');
}

function emitTryCatch(node: BoundTry, depth: string, body: BodyContext): void {
  if (node.catches.length === 0) {
    body.writer.line('{');
    emitStatements(node.body, body);
    body.writer.line('}');
    return;
  }
  const thrown = body.fresh('thrown');
  body.writer.line('try {');
  emitStatements(node.body, body);
  body.writer.line(`} catch (${thrown}x) { const ${thrown} = ${body.runtime('caught')}(${thrown}x); $d = ${depth};`);
  for (const clause of node.catches) {
    body.writer.line(`if (${body.runtime('matches')}(${thrown}, ${body.type(clause.variable.type)})) {`);
    body.inScope(() => {
      body.scope.push(clause.variable);
      body.writer.line(`let ${localName(clause.variable)} = ${thrown};`);
      emitStatements(clause.body, body);
    });
    body.writer.line('} else');
  }
  body.writer.line(`throw ${thrown};`);
  body.writer.line('}');
}

export function emitRunAs(node: BoundRunAs, body: BodyContext): void {
  const previous = body.fresh('user');
  const begin = `const ${previous} = ${body.runtime('beginRunAs')}(${body.expression(node.user)});`;
  body.writer.line(counted(node, body, begin), node.position.line);
  body.writer.line('try {');
  emitStatements(node.body, body);
  body.writer.line(`} finally { ${body.runtime('endRunAs')}(${previous}); }`);
}
