import { join } from 'node:path';
import { hasJava, PROJECT_ROOT, runTool } from '../run-tool';
import { skipped, verdict, type Suite } from '../suite';
import { exceptions } from './apex-ls-exceptions';

interface Report {
  readonly files: readonly {
    readonly path: string;
    readonly messages: readonly { readonly start: { readonly line: number }; readonly message: string }[];
  }[];
}

const LIBRARY = join(PROJECT_ROOT, 'node_modules/@salesforce/code-analyzer-pmd-engine/dist/java-lib/*');

/** The type checker of apex-ls, on the JVM: an opinion on our Apex that is not ours. */
export const apexLsJudge: Suite = {
  name: 'apex-ls type check',
  async run() {
    if (!(await hasJava())) {
      return skipped('apex-ls type check: there is no Java on this machine.');
    }
    const main = 'io.github.apexdevtools.apexls.CheckForIssues';
    const args = ['-cp', LIBRARY, main, '-w', PROJECT_ROOT, '-n', '-f', 'json', '-d', 'errors'];
    const { stdout, stderr } = await runTool('java', args);
    return verdict(failuresOf(stdout, stderr));
  },
};

function failuresOf(stdout: string, stderr: string): string[] {
  try {
    const { files } = JSON.parse(stdout) as Report;
    return files
      .flatMap(({ path, messages }) => messages.map(({ start, message }) => `${path}:${start.line} ${message}`))
      .filter((failure) => !exceptions.some(({ text }) => failure.includes(text)));
  } catch {
    return [`apex-ls gave no report: ${stdout}${stderr}`];
  }
}
