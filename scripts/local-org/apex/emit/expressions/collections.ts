/** Lists, sets and maps: literals, constructors, elements. */
import type { BoundElement, BoundNewCollection, BoundNewList, BoundNewMap, BoundNewSet } from '../../semantics/bound';
import type { BodyContext } from '../body-context';

export function emitNewList(node: BoundNewList, body: BodyContext): string {
  return `new ${body.runtime('ApexList')}(${body.type(node.type)}, [${body.expressions(node.elements)}])`;
}

export function emitNewSet(node: BoundNewSet, body: BodyContext): string {
  return `${body.runtime('newSet')}(${body.type(node.type)}, [${body.expressions(node.elements)}])`;
}

export function emitNewMap(node: BoundNewMap, body: BodyContext): string {
  const entries = node.entries.map((entry) => `[${body.expression(entry.key)}, ${body.expression(entry.value)}]`);
  return `${body.runtime('newMap')}(${body.type(node.type)}, [${entries.join(', ')}])`;
}

const CLASSES = { list: 'ApexList', set: 'ApexSet', map: 'ApexMap' } as const;
const COPIES = { list: 'copyList', set: 'copySet', map: 'copyMap' } as const;

export function emitNewCollection(node: BoundNewCollection, body: BodyContext): string {
  const type = body.type(node.type);
  const argument = node.argument ? body.expression(node.argument) : 'null';
  switch (node.source) {
    case 'none':
      return `new ${body.runtime(CLASSES[node.type.kind])}(${type})`;
    case 'size':
      return `${body.runtime('listOfSize')}(${type}, ${argument})`;
    case 'copy':
      return `${body.runtime(COPIES[node.type.kind])}(${type}, ${argument})`;
    case 'records':
      return `${body.runtime('mapOfRecords')}(${type}, ${argument})`;
  }
}

export function emitElement(node: BoundElement, body: BodyContext): string {
  return `${body.expression(node.receiver)}.get(${body.required(node.index)})`;
}
