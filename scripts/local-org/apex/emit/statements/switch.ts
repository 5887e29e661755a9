/** `switch on` as a chain of conditions: unlike JavaScript's switch it leaves `break` to the loop around it. */
import type { BoundExpression, BoundSwitch, BoundSwitchCase } from '../../semantics/bound';
import type { BodyContext } from '../body-context';
import { localName } from '../names';
import { counted } from './counted';
import { emitStatements } from './simple';

export function emitSwitch(node: BoundSwitch, body: BodyContext): void {
  const subject = body.fresh('subject');
  const start = `const ${subject} = ${body.expression(node.subject)};`;
  body.writer.line('{');
  body.writer.line(counted(node, body, start), node.position.line);
  for (const when of node.cases) {
    body.writer.line(`if (${condition(when, subject, body)}) {`, when.position.line);
    emitCase(when, subject, body);
    body.writer.line('} else');
  }
  body.writer.line('{');
  if (node.otherwise) {
    emitStatements(node.otherwise, body);
  }
  body.writer.line('}');
  body.writer.line('}');
}

function condition(when: BoundSwitchCase, subject: string, body: BodyContext): string {
  return when.kind === 'type'
    ? `${body.runtime('isInstance')}(${subject}, ${body.type(when.type)})`
    : when.values.map((value) => equals(value, subject, body)).join(' || ');
}

/** Strings are compared with case here, as the developer guide says of `when`. */
function equals(value: BoundExpression, subject: string, body: BodyContext): string {
  return `${subject} === ${body.expression(value)}`;
}

function emitCase(when: BoundSwitchCase, subject: string, body: BodyContext): void {
  body.inScope(() => {
    if (when.kind === 'type') {
      body.scope.push(when.variable);
      body.writer.line(`let ${localName(when.variable)} = ${subject};`);
    }
    emitStatements(when.body, body);
  });
}
