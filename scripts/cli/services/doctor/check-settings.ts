/** Is the configuration of the package right? The org itself looks, as on the page that checks the settings. */
import type { SettingsFinding } from '../../../contracts/stagelink-operation';
import { OperationApi } from '../operation-api';
import type { Check } from './examination';
import { failure, ok, warning } from './finding';

/** These are looked at more closely by checks of their own, which know the command that helps. */
const CHECKED_ELSEWHERE: ReadonlySet<SettingsFinding['area']> = new Set(['Schedule']);

export const checkSettings: Check = async ({ connection }) => {
  const { findings, looked } = await new OperationApi(connection).settings();
  const found = findings.filter(({ area }) => !CHECKED_ELSEWHERE.has(area));
  return found.length === 0
    ? [ok('Settings', 'package', `${looked} systems, feeds, routes and jobs are configured as they should be.`)]
    : found.map(({ severity, area, subject, message, remedy }) =>
        (severity === 'Error' ? failure : warning)('Settings', `${area} ${subject}`, message, remedy),
      );
};
