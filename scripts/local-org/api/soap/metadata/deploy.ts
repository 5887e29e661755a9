/** `deploy` and `checkDeployStatus`. A deployment has ended by the time its id is returned. */
import * as api from '../../metadata/metadata-api';
import { child, text, texts } from '../envelope';
import type { SoapAction } from '../service';

export const deploy: SoapAction = {
  run: (call, parameters) => {
    const options = child(parameters, 'DeployOptions');
    const given = Object.fromEntries(Object.keys(options).map((name) => [name, text(options, name)]));
    const zip = Buffer.from(text(parameters, 'ZipFile'), 'base64');
    const id = api.deploy(call, zip, api.packageOptions(given, texts(options, 'runTests')));
    return { result: { done: false, id, state: 'Queued' } };
  },
};

export const checkDeployStatus: SoapAction = {
  run: (call, parameters) => {
    const id = text(parameters, 'asyncProcessId') || text(parameters, 'id');
    const { details, ...result } = api.deployStatus(call, id);
    return { result: text(parameters, 'includeDetails') === 'true' ? { ...result, details } : result };
  },
};

export const deployRecentValidation: SoapAction = {
  run: (call, parameters) => ({ result: api.deployRecentValidation(call, text(parameters, 'validationId')) }),
};

export const cancelDeploy: SoapAction = {
  run: (call, parameters) => api.cancelDeploy(call, text(parameters, 'String') || text(parameters, 'id')),
};
