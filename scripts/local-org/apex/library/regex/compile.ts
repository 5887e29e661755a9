/** A Java regular expression ready to run as JavaScript ones; compiled once per text. */
import { translate } from './translate';

export interface Regex {
  /** As the Apex source wrote it. */
  readonly source: string;
  readonly groupCount: number;
  readonly groupNames: ReadonlySet<string>;
  /** Flags `gv` and more: what replacing and splitting iterate with. */
  readonly global: RegExp;
  /** Matches at `lastIndex` only, and tells where groups start and end. */
  readonly sticky: RegExp;
  /** As {@link sticky}, and the match must reach the end of the input. */
  readonly whole: RegExp;
  /** Searches from `lastIndex`, and tells where groups start and end. */
  readonly search: RegExp;
}

const compiled = new Map<string, Regex>();
const MAXIMUM_CACHED = 500;

/** Throws `System.StringException` for a pattern that Java refuses. */
export function compileRegex(source: string): Regex {
  let regex = compiled.get(source);
  if (!regex) {
    regex = build(source);
    if (compiled.size >= MAXIMUM_CACHED) {
      compiled.clear();
    }
    compiled.set(source, regex);
  }
  return regex;
}

function build(source: string): Regex {
  const { pattern, flags, groupNames, groupCount } = translate(source);
  return {
    source,
    groupCount,
    groupNames,
    global: new RegExp(pattern, `gv${flags}`),
    sticky: new RegExp(pattern, `dyv${flags}`),
    whole: new RegExp(`(?:${pattern})(?![^])`, `dyv${flags}`),
    search: new RegExp(pattern, `dgv${flags}`),
  };
}
