/** Fields and properties of user classes and of the library, read. */
import type {
  BoundInstanceField,
  BoundInstanceProperty,
  BoundLibraryProperty,
  BoundLibraryStaticProperty,
  BoundStaticField,
  BoundStaticProperty,
} from '../../semantics/bound';
import type { BodyContext } from '../body-context';
import { className, instanceGetter, staticGetter, staticsName } from '../names';

export function emitStaticField(node: BoundStaticField, body: BodyContext): string {
  const constant = body.program.constants.get(node.field);
  return constant ? body.expression(constant) : staticFieldPlace(node, body);
}

/** The place itself, for reading and writing. */
export function staticFieldPlace(node: BoundStaticField, body: BodyContext): string {
  return `${body.program.name(staticsName(node.field.owner))}().${node.field.name}`;
}

export function emitInstanceField(node: BoundInstanceField, body: BodyContext): string {
  return `${body.expression(node.receiver)}.${body.program.hierarchy.slot(node.field)}`;
}

/** True where the property is a plain place: automatic, or named inside its own accessors. */
export function isPlace(node: BoundStaticProperty | BoundInstanceProperty, body: BodyContext): boolean {
  return node.direct || !body.program.hierarchy.hasAccessors(node.property);
}

export function staticPropertyPlace(node: BoundStaticProperty, body: BodyContext): string {
  return `${body.program.name(staticsName(node.property.owner))}().${node.property.name}`;
}

export function emitStaticProperty(node: BoundStaticProperty, body: BodyContext): string {
  return isPlace(node, body)
    ? staticPropertyPlace(node, body)
    : `${body.program.name(staticGetter(node.property.owner, node.property.name))}()`;
}

export function emitInstanceProperty(node: BoundInstanceProperty, body: BodyContext): string {
  const receiver = body.expression(node.receiver);
  return isPlace(node, body)
    ? `${receiver}.${body.program.hierarchy.slot(node.property)}`
    : accessorCall(node, instanceGetter(node.property.name), receiver, body);
}

/** By way of `super` the accessor of the superclass itself, also where a constructor stands outside of its class body. */
export function accessorCall(
  { receiver, property }: BoundInstanceProperty,
  accessor: string,
  emitted: string,
  body: BodyContext,
  value?: string,
): string {
  if (receiver.kind === 'this' && receiver.isSuper) {
    const args = value === undefined ? emitted : `${emitted}, ${value}`;
    return `${body.program.name(className(property.owner))}.prototype.${accessor}.call(${args})`;
  }
  return `${emitted}.${accessor}(${value ?? ''})`;
}

export function emitLibraryStaticProperty(node: BoundLibraryStaticProperty, body: BodyContext): string {
  return `${body.program.libraryProperty(node.property, 'getter')}()`;
}

export function emitLibraryProperty(node: BoundLibraryProperty, body: BodyContext): string {
  return `${body.program.libraryProperty(node.property, 'getter')}(${body.required(node.receiver)})`;
}
