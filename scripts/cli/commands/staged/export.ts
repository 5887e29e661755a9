import type { ExportedRow } from '../../../contracts/stagelink-rest';
import { defineCommand } from '../../command';
import { connect } from '../../services/connection';
import { StagelinkApi } from '../../services/stagelink-api';
import { messages } from './messages';
import { filterOptions, rowFilter } from './row-selection';

export const stagedExport = defineCommand<{ rows: readonly ExportedRow[] }>({
  noun: 'staged',
  verb: 'export',
  summary: messages.exportSummary,
  options: filterOptions,

  async run(input, context) {
    const api = new StagelinkApi(await connect(context.targetOrg));
    const filter = rowFilter(input);
    const rows: ExportedRow[] = [];
    const counter = context.progress.counter(messages.exported);
    let after: string | undefined;
    do {
      const page = await api.exportRows({ ...filter, after });
      rows.push(...page.rows);
      counter.update(rows.length);
      after = page.nextKey ?? undefined;
    } while (after !== undefined);
    counter.stop();
    return { rows };
  },

  /** One JSON object a line, as tools read it. */
  render: ({ rows }) => (rows.length === 0 ? messages.none : rows.map((row) => JSON.stringify(row)).join('\n')),
});
