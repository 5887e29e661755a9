/** One source file on its way from text to a bound unit. */
import type { ClassSyntax, MemberSyntax, Position, TriggerUnitSyntax, UnitSyntax } from '../syntax/nodes';
import { parseFile } from '../syntax/parse';
import { syntaxKey, type SyntaxCache } from '../syntax/syntax-cache';
import { ApexSyntaxProblem } from '../syntax/syntax-error';
import type { Diagnostics } from './diagnostics';
import type { DeclaredClass } from './declare/declared-class';

export interface SourceFile {
  /** Ends in `.cls` or `.trigger`; shown in diagnostics. */
  readonly path: string;
  readonly text: string;
  /** For example 67. */
  readonly apiVersion: number;
}

export interface SourceUnit {
  readonly source: SourceFile;
  readonly syntax: UnitSyntax;
  /** The class of the file, or the host of a trigger's or block's own declarations. */
  readonly declared: DeclaredClass;
}

/** Null, with a diagnostic, for text that is not Apex. */
export function parseSource(source: SourceFile, cache: SyntaxCache, diagnostics: Diagnostics): UnitSyntax | null {
  const key = syntaxKey(source.path, source.text);
  const known = cache.read(key);
  if (known) {
    return known;
  }
  const unit = parseOrReport(source.path, diagnostics, () => parseFile(source.path, source.text));
  if (unit) {
    cache.write(key, unit);
  }
  return unit;
}

export function parseOrReport<T>(path: string, diagnostics: Diagnostics, parse: () => T): T | null {
  try {
    return parse();
  } catch (error) {
    if (!(error instanceof ApexSyntaxProblem)) {
      throw error;
    }
    diagnostics.report(path, error.position, 'SYNTAX', error.message);
    return null;
  }
}

/** A class that no source can name holds what a trigger or an anonymous block declares. */
export function hostClass(name: string, position: Position, members: readonly MemberSyntax[]): ClassSyntax {
  const words = [{ position, word: 'public' }];
  return {
    kind: 'class',
    position,
    modifiers: { words, annotations: [] },
    name,
    superclass: null,
    interfaces: [],
    members: members.map(asStatic),
  };
}

/** Methods of a trigger or block need no instance. */
function asStatic(member: MemberSyntax): MemberSyntax {
  if (member.kind !== 'method' || member.modifiers.words.some(({ word }) => word === 'static')) {
    return member;
  }
  const words = [...member.modifiers.words, { position: member.position, word: 'static' }];
  return { ...member, modifiers: { ...member.modifiers, words } };
}

export function triggerHost(trigger: TriggerUnitSyntax): ClassSyntax {
  return hostClass(`Trigger.${trigger.name}`, trigger.position, trigger.members);
}
