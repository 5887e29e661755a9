/** Assignments. A place is evaluated once, whatever is then read from it and written to it. */
import type { BoundAssign, BoundCompoundAssign, BoundIncrement, BoundTarget } from '../../semantics/bound';
import type { BodyContext } from '../body-context';
import { instanceGetter, instanceSetter, staticGetter, staticSetter } from '../names';
import { quote } from './literals';
import { accessorCall, isPlace, staticFieldPlace, staticPropertyPlace } from './members';
import { fieldRead } from './schema';

/** JavaScript that reads and writes one place; `setup` comes before either and evaluates the receiver. */
interface Place {
  readonly setup: readonly string[];
  readonly read: string;
  readonly write: (value: string) => string;
}

const plain = (setup: readonly string[], place: string): Place => ({
  setup,
  read: place,
  write: (value) => `${place} = ${value}`,
});

export function emitAssign(node: BoundAssign, body: BodyContext): string {
  const place = placeOf(node.target, body, false);
  return `(${place.write(body.expression(node.value))})`;
}

export function emitCompoundAssign(node: BoundCompoundAssign, body: BodyContext): string {
  const { target, old, computed } = node;
  if (target.kind === 'local') {
    const name = body.local(target.symbol);
    body.alias(old, name, target.symbol);
    return `(${name} = ${body.expression(computed)})`;
  }
  const place = placeOf(target, body, true);
  body.alias(old, place.read);
  return sequence([...place.setup, place.write(body.expression(computed))]);
}

export function emitIncrement(node: BoundIncrement, body: BodyContext): string {
  return increment(node, body, !node.isPrefix);
}

/** As a statement of its own, where nobody reads the old value. */
export function emitDiscardedIncrement(node: BoundIncrement, body: BodyContext): string {
  return increment(node, body, false);
}

function increment(node: BoundIncrement, body: BodyContext, needsOld: boolean): string {
  const place = placeOf(node.target, body, true);
  const checked = body.isNonNull(node.target) ? place.read : `(${place.read} ?? ${body.runtime('nullDereference')}())`;
  if (!needsOld) {
    return sequence([...place.setup, place.write(step(node, checked, body))]);
  }
  const old = body.temporary();
  return sequence([...place.setup, `${old} = ${checked}`, place.write(step(node, old, body)), old]);
}

function step(node: BoundIncrement, value: string, body: BodyContext): string {
  const sign = node.delta === 1 ? '+' : '-';
  switch (node.target.type.name) {
    case 'Integer':
      return `${value} ${sign} 1 | 0`;
    case 'Long':
      return `BigInt.asIntN(64, ${value} ${sign} 1n)`;
    case 'Decimal':
      return `${body.runtime(node.delta === 1 ? 'addDecimals' : 'subtractDecimals')}(${value}, ${body.program.decimal('1')})`;
    default:
      return `${value} ${sign} 1`;
  }
}

function sequence(steps: readonly string[]): string {
  return `(${steps.join(', ')})`;
}

/** @param twice whether the place is both read and written, so that its receiver must be kept */
function placeOf(target: BoundTarget, body: BodyContext, twice: boolean): Place {
  switch (target.kind) {
    case 'local':
      return plain([], body.local(target.symbol));
    case 'staticField':
      return plain([], staticFieldPlace(target, body));
    case 'staticProperty':
      return isPlace(target, body)
        ? plain([], staticPropertyPlace(target, body))
        : accessors(
            [],
            `${body.program.name(staticGetter(target.property.owner, target.property.name))}()`,
            (value) => `${body.program.name(staticSetter(target.property.owner, target.property.name))}(${value})`,
          );
    case 'libraryStaticProperty': {
      const set = body.program.libraryProperty(target.property, 'setter');
      return accessors([], body.expression(target), (value) => returning(value, (kept) => `${set}(${kept})`, body));
    }
    default:
      return placeOnReceiver(target, body, twice);
  }
}

type ReceiverTarget = Extract<BoundTarget, { readonly receiver: unknown }>;

function placeOnReceiver(target: ReceiverTarget, body: BodyContext, twice: boolean): Place {
  const setup: string[] = [];
  const keep = (text: string, isStable: boolean): string => {
    if (!twice || isStable) {
      return text;
    }
    const name = body.temporary();
    setup.push(`${name} = ${text}`);
    return name;
  };
  const receiver = keep(body.expression(target.receiver), target.receiver.kind === 'this');
  switch (target.kind) {
    case 'instanceField':
      return plain(setup, `${receiver}.${body.program.hierarchy.slot(target.field)}`);
    case 'instanceProperty':
      return isPlace(target, body)
        ? plain(setup, `${receiver}.${body.program.hierarchy.slot(target.property)}`)
        : accessors(setup, accessorCall(target, instanceGetter(target.property.name), receiver, body), (value) =>
            accessorCall(target, instanceSetter(target.property.name), receiver, body, value),
          );
    case 'libraryProperty': {
      const get = body.program.libraryProperty(target.property, 'getter');
      const set = body.program.libraryProperty(target.property, 'setter');
      return accessors(setup, `${get}(${receiver})`, (value) =>
        returning(value, (kept) => `${set}(${receiver}, ${kept})`, body),
      );
    }
    case 'element': {
      const index = keep(body.required(target.index), target.index.kind === 'integer');
      return accessors(setup, `${receiver}.get(${index})`, (value) => `${receiver}.set(${index}, ${value})`);
    }
    case 'sobjectField': {
      const name = quote(target.name);
      const read = fieldRead(target, `${receiver}.get(${name})`, body);
      return accessors(setup, read, (value) => `${receiver}.set(${name}, ${value})`);
    }
  }
}

function accessors(setup: readonly string[], read: string, write: (value: string) => string): Place {
  return { setup, read, write };
}

/** A setter of the library answers nothing: the assigned value is kept beside it. */
function returning(value: string, write: (kept: string) => string, body: BodyContext): string {
  const kept = body.temporary();
  return `(${kept} = ${value}, ${write(kept)}, ${kept})`;
}
