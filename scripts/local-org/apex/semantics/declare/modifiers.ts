/** Modifiers and annotations as facts, with the rules that hold for every declaration. */
import type { AnnotationSyntax, ModifiersSyntax, Position } from '../../syntax/nodes';
import type { DiagnosticCode } from '../messages';
import type { Access, Annotations, SharingDeclaration } from '../symbols';

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
  readonly isWebservice: boolean;
  readonly sharing: SharingDeclaration;
  readonly annotations: Annotations;
  readonly isTestVisible: boolean;
}

/** The platform's annotations; any other does not exist. */
const ANNOTATIONS = new Set(
  (
    'AuraEnabled Deprecated Future InvocableMethod InvocableVariable IsTest JsonAccess NamespaceAccessible ReadOnly ' +
    'RemoteAction SuppressWarnings TestSetup TestVisible RestResource HttpDelete HttpGet HttpPatch HttpPost HttpPut'
  )
    .toLowerCase()
    .split(' '),
);

const ACCESS = new Set(['private', 'protected', 'public', 'global']);

export function modifierFacts(modifiers: ModifiersSyntax, report: Report): ModifierFacts {
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
  const annotations = annotationFacts(modifiers.annotations, report);
  if (words.has('testmethod')) {
    annotations.set('istest', new Map());
  }
  return {
    access: words.has('webservice') ? 'global' : (access[0] ?? null),
    isStatic: words.has('static') || words.has('testmethod'),
    isAbstract: words.has('abstract'),
    isVirtual: words.has('virtual'),
    isOverride: words.has('override'),
    isFinal: words.has('final'),
    isTransient: words.has('transient'),
    isWebservice: words.has('webservice'),
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

function annotationFacts(
  annotations: readonly AnnotationSyntax[],
  report: Report,
): Map<string, ReadonlyMap<string, string>> {
  const facts = new Map<string, ReadonlyMap<string, string>>();
  for (const { name, parameters, position } of annotations) {
    if (!ANNOTATIONS.has(name.toLowerCase())) {
      report(position, 'UNKNOWN_ANNOTATION', name);
    }
    facts.set(
      name.toLowerCase(),
      new Map(parameters.map((parameter) => [parameter.name.toLowerCase(), parameter.value])),
    );
  }
  return facts;
}
