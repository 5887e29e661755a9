/** Which modifiers stand on which declaration. */
import type { ModifiersSyntax, Position } from '../../syntax/nodes';
import type { ClassSymbol } from '../symbols';
import type { Report } from './modifiers';

/** As messages name them. */
export type Element = 'classes' | 'interfaces' | 'enums' | 'fields' | 'properties' | 'methods' | 'constructors';

const SHARING = ['with sharing', 'without sharing', 'inherited sharing'];

const REFUSED: Readonly<Record<Element, ReadonlySet<string>>> = {
  classes: new Set(['static', 'transient', 'override', 'webservice', 'testmethod']),
  interfaces: new Set(['static', 'transient', 'override', 'webservice', 'testmethod', 'final']),
  enums: new Set(['static', 'transient', 'override', 'webservice', 'testmethod', 'abstract', 'virtual', ...SHARING]),
  fields: new Set(['abstract', 'virtual', 'override', 'testmethod', ...SHARING]),
  properties: new Set(['testmethod', ...SHARING]),
  methods: new Set(['transient', ...SHARING]),
  constructors: new Set(['static', 'abstract', 'override', 'transient', 'testmethod', 'webservice', ...SHARING]),
};

export function checkModifierWords(modifiers: ModifiersSyntax, element: Element, report: Report): void {
  for (const { word, position } of modifiers.words) {
    if (REFUSED[element].has(word)) {
      report(position, 'MODIFIER_NOT_ALLOWED', word, element);
    }
  }
}

/** What is global stands in a class that is. */
export function requireGlobalOwner(
  modifiers: ModifiersSyntax,
  element: Element,
  owner: ClassSymbol,
  position: Position,
  report: Report,
): void {
  const words = new Set(modifiers.words.map(({ word }) => word));
  const [word] = [words.has('webservice') ? 'webService' : null, words.has('global') ? 'global' : null].filter(Boolean);
  if (word && owner.access !== 'global') {
    report(position, 'MODIFIER_REQUIRES', `Defining type for ${word}`, element, 'global');
  }
}
