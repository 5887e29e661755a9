import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildLwc } from '../build-lwc';
import { binary, PROJECT_ROOT, runTool } from '../run-tool';
import { verdict, type Suite } from '../suite';

const QUIET = { SF_DISABLE_TELEMETRY: 'true', SF_SKIP_NEW_VERSION_CHECK: 'true', SF_DISABLE_AUTOUPDATE: 'true' };

/** The real `sf` takes the whole of force-app as a deployment. Needs no org. */
export const sourceConvertJudge: Suite = {
  name: 'sf project convert source',
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'stagelink-convert-'));
    try {
      await buildLwc(join(PROJECT_ROOT, 'force-app'));
      const args = [
        'project',
        'convert',
        'source',
        '--source-dir',
        'force-app',
        '--output-dir',
        join(folder, 'out'),
        '--json',
      ];
      const { exitCode, stdout, stderr } = await runTool(binary('sf'), args, { ...QUIET, HOME: folder });
      return verdict(exitCode === 0 ? [] : [stdout + stderr]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
