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
      // An array of its own place: the engine keeps numbers as they are where all that this place made hold numbers.
      return `new ${body.runtime(CLASSES[node.type.kind])}(${type}${node.type.kind === 'list' ? ', []' : ''})`;
    case 'size':
      return `${body.runtime('listOfSize')}(${type}, ${argument})`;
    case 'copy':
      return `${body.runtime(COPIES[node.type.kind])}(${type}, ${argument})`;
    case 'records':
      return `${body.runtime('mapOfRecords')}(${type}, ${argument})`;
  }
}

/** A place that keeps its value while it is read twice. */
const VARIABLE = /^[\w$]+$/;

/**
 * What is there is read here, so that the engine learns for each place what its list holds; `get` knows what to do where
 * nothing is. Receiver, index, read: in this order, each once.
 */
export function emitElement(node: BoundElement, body: BodyContext): string {
  const receiver = body.expression(node.receiver);
  const index = body.required(node.index);
  if (VARIABLE.test(receiver) && VARIABLE.test(index)) {
    return `(${receiver}.items[${index}] ?? ${receiver}.get(${index}))`;
  }
  const [list, place] = [body.temporary(), body.temporary()];
  return `((${list} = ${receiver}).items[${place} = ${index}] ?? ${list}.get(${place}))`;
}
