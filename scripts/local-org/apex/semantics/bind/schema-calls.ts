/** `Feed__mdt.getInstance('x')`, `Account.getSObjectType()`: static methods of SObject types. */
import { types, type ApexType } from '../../types';
import type { CallSyntax } from '../../syntax/nodes';
import type { BoundExpression, BoundSObjectTypeCall } from '../bound-expression';
import { callText } from '../display';
import { bindArguments } from './arguments';
import type { Body } from './body';

type Method = BoundSObjectTypeCall['method'];

interface Shape {
  readonly method: Method;
  readonly kinds: readonly BoundSObjectTypeCall['objectKind'][];
  /** How many arguments it takes. */
  readonly arities: readonly number[];
  readonly result: (record: ApexType) => ApexType;
}

const METHODS: Readonly<Record<string, Shape>> = {
  getall: {
    method: 'getAll',
    kinds: ['customMetadata', 'customSetting'],
    arities: [0],
    result: (record) => types.map(types.primitive('String'), record),
  },
  getinstance: {
    method: 'getInstance',
    kinds: ['customMetadata', 'customSetting'],
    arities: [0, 1],
    result: (record) => record,
  },
  getorgdefaults: { method: 'getOrgDefaults', kinds: ['customSetting'], arities: [0], result: (record) => record },
  getvalues: { method: 'getValues', kinds: ['customSetting'], arities: [1], result: (record) => record },
};

export function sobjectTypeCall(body: Body, objectName: string, syntax: CallSyntax): BoundExpression {
  const args = bindArguments(body, syntax.arguments);
  if (syntax.name.toLowerCase() === 'getsobjecttype' && args.length === 0) {
    return { kind: 'objectToken', position: syntax.position, type: types.class('Schema.SObjectType'), objectName };
  }
  const shape = METHODS[syntax.name.toLowerCase()];
  const object = body.table.object(objectName);
  const kind = object?.kind;
  const objectKind = shape?.kinds.find((candidate) => candidate === kind);
  if (!shape || !objectKind || !shape.arities.includes(args.length)) {
    const text = callText(
      syntax.name,
      args.map((arg) => arg.type),
    );
    return body.refuse(syntax.position, 'METHOD_DOES_NOT_EXIST', text, objectName);
  }
  if (shape.method === 'getAll' && object?.settingsType === 'Hierarchy') {
    return body.refuse(syntax.position, 'LIST_SETTINGS_ONLY', objectName);
  }
  return {
    kind: 'sobjectTypeCall',
    position: syntax.position,
    type: shape.result(types.sobject(objectName)),
    objectName,
    objectKind,
    method: shape.method,
    arguments: args.map((arg) => body.convertTo(arg, types.primitive('String'), syntax.position)),
  };
}
