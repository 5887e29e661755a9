/** Modifiers and annotations as facts, with the rules that hold for every declaration. */
import type { AnnotationSyntax, ModifiersSyntax, Position } from '../../syntax/nodes';
import type { DiagnosticCode } from '../messages';
import type { Access, Annotations, SharingDeclaration } from '../symbols';
import { checkAnnotations } from './annotation-table';
import { checkModifierWords, type Element } from './modifier-rules';

export type Report = (position: Position, code: DiagnosticCode, ...values: readonly string[]) => void;

export interface ModifierFacts {
  /** Null when none is written. */
  readonly access: Access | null;
  readonly isStatic: boolean;
  readonly isAbstract: boolean;
  readonly isVirtual: boolean;
  readonly isOverride: boolean;
  readonly isFinal: boolean;
  readonly isTransient: boolean;
  readonly sharing: SharingDeclaration;
  readonly annotations: Annotations;
  readonly isTestVisible: boolean;
}

const ACCESS = new Set(['private', 'protected', 'public', 'global']);

export function modifierFacts(modifiers: ModifiersSyntax, element: Element, report: Report): ModifierFacts {
  checkModifierWords(modifiers, element, report);
  checkAnnotations(modifiers.annotations, element, report);
  const words = new Set<string>();
  for (const { word, position } of modifiers.words) {
    if (words.has(word)) {
      report(position, 'DUPLICATE_MODIFIER', word);
    }
    words.add(word);
  }
  const access = [...words].filter((word) => ACCESS.has(word)) as Access[];
  if (access.length > 1) {
    report(modifiers.words[0]?.position ?? { line: 1, column: 1 }, 'SINGLE_SCOPE');
  }
  const annotations = annotationFacts(modifiers.annotations);
  // Words that say what annotations say.
  if (words.has('testmethod')) {
    annotations.set('istest', new Map());
  }
  if (words.has('webservice')) {
    annotations.set('webservice', new Map());
  }
  return {
    access: words.has('webservice') ? 'global' : (access[0] ?? null),
    isStatic: words.has('static') || words.has('testmethod'),
    isAbstract: words.has('abstract'),
    isVirtual: words.has('virtual'),
    isOverride: words.has('override'),
    isFinal: words.has('final'),
    isTransient: words.has('transient'),
    sharing: sharingOf(words),
    annotations,
    isTestVisible: annotations.has('testvisible'),
  };
}

function sharingOf(words: ReadonlySet<string>): SharingDeclaration {
  for (const kind of ['with', 'without', 'inherited'] as const) {
    if (words.has(`${kind} sharing`)) {
      return kind;
    }
  }
  return null;
}

function annotationFacts(annotations: readonly AnnotationSyntax[]): Map<string, ReadonlyMap<string, string>> {
  const facts = new Map<string, ReadonlyMap<string, string>>();
  for (const { name, parameters } of annotations) {
    facts.set(
      name.toLowerCase(),
      new Map(parameters.map((parameter) => [parameter.name.toLowerCase(), parameter.value])),
    );
  }
  return facts;
}
