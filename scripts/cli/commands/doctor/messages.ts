import type { Level } from '../../services/doctor/finding';

export const messages = {
  summary: 'Examine an org: access, schedules, credentials, feeds, versions; each finding names the command that helps',
  levels: { ok: 'ok', warning: 'WARNING', error: 'ERROR' } satisfies Record<Level, string>,
  counts: (errors: number, warnings: number): string =>
    errors + warnings === 0 ? 'All is well.' : `${errors} errors, ${warnings} warnings`,
} as const;
