import { binary, lines, runTool } from '../run-tool';
import { verdict, type Suite } from '../suite';

export const eslintJudge: Suite = {
  name: 'ESLint',
  async run() {
    const { exitCode, stdout, stderr } = await runTool(binary('eslint'), ['.', '--max-warnings', '0']);
    return verdict(exitCode === 0 ? [] : lines(stdout + stderr));
  },
};
