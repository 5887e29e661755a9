import { renderFidelity, runFidelity, type FidelityReport } from '../../../local-org';
import { defineCommand } from '../../command';
import { messages } from './messages';

export const testFidelity = defineCommand<FidelityReport>({
  noun: 'test',
  verb: 'fidelity',
  summary: messages.fidelitySummary,
  usesOrg: false,
  arguments: [{ name: '<folder>', description: messages.folderArgument }],
  options: [{ flags: '--with <folders>', description: messages.withOption }],

  async run({ arguments: [folder], options }, { progress }) {
    const alongside = (options['with'] as string | undefined)?.split(',') ?? [];
    const onProgress = (line: string): void => progress.say(line);
    return runFidelity(String(folder), { alongside, onProgress });
  },

  render: renderFidelity,
});
