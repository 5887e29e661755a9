/** Runs Apex text; the debug log comes back in the header. */
import { text } from '../envelope';
import type { SoapAction } from '../service';

const LEVELS = 'APEX_CODE,DEBUG;APEX_PROFILING,INFO;DB,INFO;SYSTEM,DEBUG;VALIDATION,INFO;WORKFLOW,INFO';

export const executeAnonymous: SoapAction = {
  run: ({ org, user, version }, parameters) => {
    // `String` is the name in the WSDL; `sf` sends `apexcode`.
    const code = text(parameters, 'apexcode') || text(parameters, 'String');
    const { debugLog, ...result } = org.executeAnonymous(code, user);
    const source = code.split('\n').map((line) => `Execute Anonymous: ${line}`);
    const log = [`${version} ${LEVELS}`, ...source, debugLog].join('\n');
    return { result: { ...result }, header: { DebuggingInfo: { debugLog: log } } };
  },
};
