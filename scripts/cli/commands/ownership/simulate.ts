import type { OwnershipSimulation } from '../../../contracts/stagelink-rest';
import { CliError } from '../../cli-error';
import { defineCommand } from '../../command';
import { connect } from '../../services/connection';
import { StagelinkApi } from '../../services/stagelink-api';
import { renderTable } from '../../services/table';
import { changeOptions, changeRequest } from './change-request';
import { messages } from './messages';

export const ownershipSimulate = defineCommand<OwnershipSimulation>({
  noun: 'ownership',
  verb: 'simulate',
  summary: messages.simulateSummary,
  arguments: [{ name: '<mapping>', description: messages.mappingArgument }],
  options: [...changeOptions, { flags: '--rows <number>', description: messages.rowsOption, default: '2000' }],

  async run(input, context) {
    const rows = Number(input.options['rows']);
    if (!Number.isInteger(rows) || rows < 1) {
      throw new CliError('BAD_ARGUMENT', messages.noNumber(String(input.options['rows'])), messages.giveNumber);
    }
    const request = changeRequest(input);
    return new StagelinkApi(await connect(context.targetOrg)).simulateOwnership(request, rows);
  },

  render: (simulation) =>
    [
      `${simulation.field} of ${simulation.feed}: ${simulation.fromOwner}, ${simulation.fromBlankRule} -> ${simulation.toOwner}, ${simulation.toBlankRule}`,
      `${simulation.rowsRead} rows of ${simulation.recordsRead} records: ${simulation.rowsDiffering} rows would have turned out differently, ${simulation.recordsDiffering} records would hold another value`,
      ...(simulation.differences.length === 0
        ? []
        : [
            renderTable(
              ['EXTERNAL ID', 'RECORD', 'VALUE', 'WOULD BE', 'RULE'],
              simulation.differences.map((one) => [
                one.externalId,
                one.recordId,
                one.value,
                one.simulatedValue,
                one.simulatedRule,
              ]),
            ),
          ]),
    ].join('\n'),
});
