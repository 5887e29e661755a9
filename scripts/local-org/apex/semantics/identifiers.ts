/** What may be the name of something that Apex declares. */
import type { Position } from '../syntax/nodes';
import type { DiagnosticCode } from './messages';

type Report = (position: Position, code: DiagnosticCode, ...values: readonly string[]) => void;

/** No variable may have one of these names. */
const RESERVED = new Set(
  (
    'array activate any autonomous begin bigdecimal bulk byte case cast char collect commit const default desc end ' +
    'export exception exit float goto group having hint int into inner import join loop number object outer of package ' +
    'parallel pragma retrieve rollback sort short switch system synchronized transaction then when'
  ).split(' '),
);

const KEYWORDS = new Set('trigger insert update upsert delete undelete merge new for select'.split(' '));

const MAXIMUM_LENGTH = 255;

export function checkVariableName(name: string, position: Position, report: Report): void {
  const key = name.toLowerCase();
  checkName(name, position, report);
  if (RESERVED.has(key)) {
    report(position, 'RESERVED_NAME', name);
  }
  if (KEYWORDS.has(key)) {
    report(position, 'KEYWORD_NAME', name);
  }
}

/** A letter, then letters, digits and single underscores, none of which is last. */
export function checkName(name: string, position: Position, report: Report): void {
  if (name.length > MAXIMUM_LENGTH) {
    report(position, 'NAME_TOO_LONG', name);
  }
  if (/^_|__|_$/.test(name)) {
    report(position, 'NAME_CHARACTERS', name);
  }
}
