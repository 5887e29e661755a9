import type { ReplayPlan } from '../../../contracts/stagelink-rest';
import { defineCommand } from '../../command';
import { connect } from '../../services/connection';
import { renderPlan } from '../../services/plan-table';
import { StagelinkApi } from '../../services/stagelink-api';
import { messages } from './messages';
import { filterOptions, rowSelection } from './row-selection';

export const stagedPreview = defineCommand<ReplayPlan>({
  noun: 'staged',
  verb: 'preview',
  summary: messages.previewSummary,
  arguments: [{ name: '[ids...]', description: messages.idsArgument }],
  options: [...filterOptions, { flags: '--after <key>', description: messages.afterOption }],

  async run(input, context) {
    const selection = rowSelection(input);
    return new StagelinkApi(await connect(context.targetOrg)).preview(selection);
  },

  render: (plan) => (plan.rows.length === 0 ? messages.none : renderPlan(plan)),
});
