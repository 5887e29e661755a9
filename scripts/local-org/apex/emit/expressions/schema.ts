/** SObjects, schema tokens, trigger variables, SOQL and other things of the org. */
import type {
  BoundFieldAddError,
  BoundFieldDescribe,
  BoundFieldSet,
  BoundFieldToken,
  BoundLabel,
  BoundNewSObject,
  BoundObjectDescribe,
  BoundObjectToken,
  BoundPage,
  BoundSObjectField,
  BoundSObjectTypeCall,
  BoundSoql,
  BoundSosl,
  BoundTriggerVariable,
} from '../../semantics/bound';
import type { BodyContext } from '../body-context';
import { quote } from './literals';

export function emitNewSObject(node: BoundNewSObject, body: BodyContext): string {
  const entries = node.fields.map((field) => `${quote(field.name)}, ${body.expression(field.value)}`);
  return `${body.runtime('newSObject')}(${quote(node.type.name)}, [${entries.join(', ')}])`;
}

export const emitSObjectField = (node: BoundSObjectField, body: BodyContext): string =>
  node.nullPropagates ? readMember(node, body) : fieldRead(node, readMember(node, body), body);

const isCheckbox = ({ member, type }: BoundSObjectField): boolean =>
  member === 'field' && type.kind === 'primitive' && type.name === 'Boolean';

/** A checkbox reads false where the record holds nothing. */
export function fieldRead(node: BoundSObjectField, read: string, body: BodyContext): string {
  return isCheckbox(node) ? `${body.runtime('checkbox')}(${read})` : read;
}

function readMember(node: BoundSObjectField, body: BodyContext): string {
  const receiver = body.expression(node.receiver);
  if (node.member === 'children' && node.type.kind === 'list') {
    const args = [receiver, quote(node.name), quote(node.type.element.name)];
    return `${body.runtime('children')}(${args.join(', ')})`;
  }
  return node.nullPropagates
    ? `${body.runtime(isCheckbox(node) ? 'checkboxOrNull' : 'fieldOrNull')}(${receiver}, ${quote(node.name)})`
    : `${receiver}.get(${quote(node.name)})`;
}

export function emitFieldAddError(node: BoundFieldAddError, body: BodyContext): string {
  const args = [body.expression(node.record), quote(node.fieldName), body.expressions(node.arguments)];
  return `${body.runtime('addFieldError')}(${args.join(', ')})`;
}

export const emitObjectToken = (node: BoundObjectToken, body: BodyContext): string =>
  `${body.runtime('objectToken')}(${quote(node.objectName)})`;

export const emitFieldToken = (node: BoundFieldToken, body: BodyContext): string =>
  `${body.runtime('fieldToken')}(${quote(node.objectName)}, ${quote(node.fieldName)})`;

export const emitObjectDescribe = (node: BoundObjectDescribe, body: BodyContext): string =>
  `${body.runtime('objectDescribe')}(${quote(node.objectName)})`;

export const emitFieldDescribe = (node: BoundFieldDescribe, body: BodyContext): string =>
  `${body.runtime('fieldDescribe')}(${quote(node.objectName)}, ${quote(node.fieldName)})`;

export const emitFieldSet = (node: BoundFieldSet, body: BodyContext): string =>
  `${body.runtime('fieldSet')}(${quote(node.objectName)}, ${quote(node.name)})`;

export function emitSObjectTypeCall(node: BoundSObjectTypeCall, body: BodyContext): string {
  const args = body.expressions(node.arguments);
  return `${body.runtime('recordAccessor')}(${quote(node.objectName)}, ${quote(node.method)}, [${args}])`;
}

export const emitTriggerVariable = (node: BoundTriggerVariable, body: BodyContext): string =>
  `${body.runtime('triggerVariable')}.${node.name}()`;

export const emitLabel = (node: BoundLabel, body: BodyContext): string =>
  `${body.runtime('label')}(${quote(node.name)})`;

export const emitPage = (node: BoundPage, body: BodyContext): string => `${body.runtime('page')}(${quote(node.name)})`;

export function emitSosl(node: BoundSosl, body: BodyContext): string {
  const args = [quote(node.text), `[${body.expressions(node.binds)}]`, body.access(node.access)];
  return `${body.runtime('sosl')}(${args.join(', ')})`;
}

const QUERIES = { list: 'queryList', row: 'queryRow', rowOrNull: 'queryRowOrNull', count: 'queryCount' } as const;

export function emitSoql(node: BoundSoql, body: BodyContext): string {
  body.program.queries.add(node.text);
  const args = [quote(node.text), `[${body.expressions(node.binds)}]`, body.access(node.access)];
  return `${body.runtime(QUERIES[node.result])}(${args.join(', ')})`;
}
