/** Shapes and pure functions of the check of the configuration. */

export interface Finding {
  readonly severity: 'Error' | 'Warning';
  readonly area: string;
  readonly subject: string;
  readonly message: string;
  readonly remedy: string;
}

export interface SettingsReport {
  readonly findings: readonly Finding[];
  /** Names of the systems that can be asked for an answer. */
  readonly askable: readonly string[];
  readonly looked: number;
}

export interface ConnectionResult {
  readonly systemName: string;
  readonly ok: boolean;
  readonly status: number | null;
  readonly milliseconds: number;
  readonly message: string | null;
  readonly remedy: string | null;
}

export interface ShownFinding extends Finding {
  readonly key: number;
}

export function keyed(findings: readonly Finding[]): ShownFinding[] {
  return findings.map((finding, key) => ({ ...finding, key }));
}

/** Whether a job of the package is not on the schedule, which a button can put right. */
export function lacksSchedule(findings: readonly Finding[]): boolean {
  return findings.some(({ area }) => area === 'Schedule');
}

export function countOf(findings: readonly Finding[], severity: Finding['severity']): number {
  return findings.filter((finding) => finding.severity === severity).length;
}
