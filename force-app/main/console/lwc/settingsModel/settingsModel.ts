/** Shapes and pure functions of the check of the configuration. */
import type { SettingsFinding } from 'contracts/stagelink-operation';

export type { ConnectionCheck, SettingsFinding, SettingsReport } from 'contracts/stagelink-operation';

export interface ShownFinding extends SettingsFinding {
  readonly key: number;
}

export function keyed(findings: readonly SettingsFinding[]): ShownFinding[] {
  return findings.map((finding, key) => ({ ...finding, key }));
}

/** Whether a job of the package is not on the schedule, which a button can put right. */
export function lacksSchedule(findings: readonly SettingsFinding[]): boolean {
  return findings.some(({ area }) => area === 'Schedule');
}

export function countOf(findings: readonly SettingsFinding[], severity: SettingsFinding['severity']): number {
  return findings.filter((finding) => finding.severity === severity).length;
}
