import { binary, lines, runTool } from '../run-tool';
import { verdict, type Suite } from '../suite';

/** Prettier over everything; its Apex plugin is a second parser's opinion on every class. */
export const prettierJudge: Suite = {
  name: 'Prettier',
  async run() {
    const { exitCode, stdout, stderr } = await runTool(binary('prettier'), ['--check', '--log-level', 'warn', '.']);
    return verdict(exitCode === 0 ? [] : lines(stdout + stderr));
  },
};
