/** What an examination of an org finds. */

export type Level = 'ok' | 'warning' | 'error';

export type Area =
  'Tools' | 'Org' | 'Deployment' | 'Access' | 'Schedule' | 'Credentials' | 'Settings' | 'Systems' | 'Feeds' | 'Limits';

export interface Finding {
  readonly area: Area;
  /** What it is about: a user, a feed, a credential, … */
  readonly subject: string;
  readonly level: Level;
  /** What is so, or what is wrong. */
  readonly message: string;
  /** The command that puts it right, or what to do where none can; null when all is well. */
  readonly remedy: string | null;
}

export function ok(area: Area, subject: string, message: string): Finding {
  return { area, subject, level: 'ok', message, remedy: null };
}

/** It works, but not as people would expect. */
export function warning(area: Area, subject: string, message: string, remedy: string): Finding {
  return { area, subject, level: 'warning', message, remedy };
}

/** Something does not work. */
export function failure(area: Area, subject: string, message: string, remedy: string): Finding {
  return { area, subject, level: 'error', message, remedy };
}
