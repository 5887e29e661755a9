/** An entity where a value is wanted. Whether it may be read is asked by whoever reads it. */
import { types } from '../../types';
import type { Position } from '../../syntax/nodes';
import type { BoundExpression } from '../bound-expression';
import type { Body } from './body';
import type { Entity } from './entity';
import { instanceMember } from './members';

export function entityValue(body: Body, entity: Entity, position: Position): BoundExpression {
  switch (entity.kind) {
    case 'value':
      return entity.expression;
    case 'fields':
    case 'fieldSets': {
      // `…fields.getMap()`: the describe result's own property.
      const describe = entity.describe ?? describeOf(entity.objectName, position);
      return instanceMember(body, describe, entity.kind, position);
    }
    case 'type':
      return body.refuse(position, 'VARIABLE_DOES_NOT_EXIST', entity.name);
    default:
      return body.refuse(position, 'VARIABLE_DOES_NOT_EXIST', NAMES[entity.kind]);
  }
}

const NAMES = { super: 'super', trigger: 'Trigger', labels: 'Label', pages: 'Page' } as const;

function describeOf(objectName: string, position: Position): BoundExpression {
  return { kind: 'objectDescribe', position, type: types.class('Schema.DescribeSObjectResult'), objectName };
}
