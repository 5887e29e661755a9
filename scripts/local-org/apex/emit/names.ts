/**
 * Names in emitted code. They are made of declared names and types alone, so that separately emitted code (anonymous
 * blocks) arrives at the same ones. Every name carries a `$`, which no Apex identifier and no JavaScript global has.
 */
import type { ApexType } from '../types';
import type { ClassSymbol, ConstructorSymbol, LocalSymbol, MethodSymbol, ParameterSymbol } from '../semantics/bound';

const SIGNS: Readonly<Record<string, string>> = { '.': '$', '<': '$L', '>': '$R', ',': '$C', ' ': '' };

function identifier(name: string): string {
  return name.replace(/[^A-Za-z0-9_]/g, (sign) => SIGNS[sign] ?? '$');
}

function signature(parameters: readonly ParameterSymbol[]): string {
  return parameters.map((parameter) => identifier(typeName(parameter.type))).join('$');
}

function typeName(type: ApexType): string {
  return type.name;
}

function ofClass(prefix: string, owner: ClassSymbol): string {
  return `${prefix}$${identifier(owner.canonicalName)}`;
}

/** The JavaScript class. */
export const className = (owner: ClassSymbol): string => ofClass('c', owner);
/** Function that answers the static state, running the static initialisers on first use. */
export const staticsName = (owner: ClassSymbol): string => ofClass('s', owner);
/** Function that makes the static state. */
export const staticInitialiserName = (owner: ClassSymbol): string => ofClass('i', owner);
/** Function that runs the instance initialisers on an instance. */
export const instanceInitialiserName = (owner: ClassSymbol): string => ofClass('f', owner);
/** Array of an enum's constants. */
export const enumName = (owner: ClassSymbol): string => ofClass('e', owner);

/** Function that runs a constructor on a fresh instance and returns it. */
export function constructorName(constructor: ConstructorSymbol): string {
  return `${ofClass('n', constructor.owner)}$$${signature(constructor.parameters)}`;
}

/** A static method is a function, an instance method a method; a private one cannot be overridden by accident. */
export function methodName(method: MethodSymbol): string {
  const name = `${method.name.toLowerCase()}$${signature(method.parameters)}`;
  if (method.isStatic) {
    return `${ofClass('m', method.owner)}$$${name}`;
  }
  return method.access === 'private' && !method.isVirtual ? `${name}$$${identifier(method.owner.canonicalName)}` : name;
}

/** The body of a method that counts the depth of its recursion; never overridden, unlike the method. */
export function bodyName(method: MethodSymbol): string {
  return `${methodName(method)}$$body$${identifier(method.owner.canonicalName)}`;
}

export const instanceGetter = (property: string): string => `get$${property.toLowerCase()}`;
export const instanceSetter = (property: string): string => `set$${property.toLowerCase()}`;
export const staticGetter = (owner: ClassSymbol, property: string): string => `${ofClass('g', owner)}$$${property}`;
export const staticSetter = (owner: ClassSymbol, property: string): string => `${ofClass('w', owner)}$$${property}`;

/** Function that runs a trigger. */
export const triggerName = (name: string): string => `r$${identifier(name)}`;
/** Function that runs an anonymous block. */
export const BLOCK_NAME = 'r$$block';

export function localName(local: LocalSymbol): string {
  return `${identifier(local.name)}$${local.id}`;
}
