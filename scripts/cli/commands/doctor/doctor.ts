import { EXIT } from '../../cli-error';
import { defineCommand } from '../../command';
import { examine, type Diagnosis } from '../../services/doctor/doctor';
import type { Finding } from '../../services/doctor/finding';
import { renderTable } from '../../services/table';
import { messages } from './messages';

export const doctor = defineCommand<Diagnosis>({
  noun: 'doctor',
  verb: null,
  summary: messages.summary,
  run: (_input, { targetOrg }) => examine(targetOrg),
  render: ({ findings, errors, warnings }) =>
    [
      renderTable(
        ['', 'AREA', 'SUBJECT', 'FINDING'],
        findings.map(({ level, area, subject, message }) => [messages.levels[level], area, subject, message]),
      ),
      ...findings.flatMap(renderRemedy),
      '',
      messages.counts(errors, warnings),
    ].join('\n'),
  exitCode: ({ errors }) => (errors > 0 ? EXIT.failed : EXIT.ok),
});

function renderRemedy({ area, subject, remedy }: Finding): readonly string[] {
  return remedy === null ? [] : ['', `${area}, ${subject}:`, `  ${remedy}`];
}
