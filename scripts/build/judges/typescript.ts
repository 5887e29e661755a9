import { binary, lines, runTool } from '../run-tool';
import { verdict, type Suite } from '../suite';

const PROJECTS = [
  'tsconfig.json',
  'tsconfig.lwc.json',
  'tsconfig.lwc-tests.json',
  'scripts/local-org/lightning/client/tsconfig.json',
];

/** TypeScript, strict, over every project of the repository. */
export const typescriptJudge: Suite = {
  name: 'TypeScript',
  async run() {
    const failures: string[] = [];
    for (const project of PROJECTS) {
      const { exitCode, stdout } = await runTool(binary('tsc'), ['-p', project]);
      failures.push(...(exitCode === 0 ? [] : lines(stdout)));
    }
    return verdict(failures);
  },
};
