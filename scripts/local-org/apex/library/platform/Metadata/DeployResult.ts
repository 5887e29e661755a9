import { ApexList } from '../../../runtime/collections';
import type { ApexDatetime } from '../../../runtime/temporal';
import type { ApexEnumValue } from '../../../runtime/value';
import { types } from '../../../types';
import { defineClass, enumConstant, referencePage } from '../../define';
import { fields } from '../support/members';
import { DeployDetails } from './DeployDetails';
import { DeployMessage } from './DeployMessage';
import { DeployStatusEnum } from './DeployStatus';

/** Apex tests create it themselves, so every property can be written. */
export class DeployResult {
  id: string | null = null;
  success: boolean | null = null;
  done: boolean | null = null;
  status: ApexEnumValue | null = null;
  errorMessage: string | null = null;
  details: DeployDetails | null = new DeployDetails();
  messages: ApexList | null = ApexList.of(types.class('Metadata.DeployMessage'));
  numberComponentErrors: number | null = null;
  numberComponentsDeployed: number | null = null;
  numberComponentsTotal: number | null = null;
  completedDate: ApexDatetime | null = null;
}

/** What a callback is told: one failure message for each problem, success without any. */
export function deployResult(id: string, problems: readonly string[]): DeployResult {
  const result = new DeployResult();
  result.id = id;
  result.done = true;
  result.success = problems.length === 0;
  result.status = enumConstant(DeployStatusEnum, result.success ? 'Succeeded' : 'Failed');
  result.errorMessage = problems[0] ?? null;
  result.numberComponentErrors = problems.length;
  result.details?.componentFailures?.items.push(...problems.map(failureMessage));
  return result;
}

function failureMessage(problem: string): DeployMessage {
  const message = new DeployMessage();
  message.success = false;
  message.problem = problem;
  return message;
}

export const DeployResultClass = defineClass({
  namespace: 'Metadata',
  name: 'DeployResult',
  reference: referencePage('apex_class_Metadata_DeployResult'),
  instances: DeployResult,
  constructors: { '()': () => new DeployResult() },
  properties: fields<DeployResult>({
    'Id id': 'id',
    'Boolean success': 'success',
    'Boolean done': 'done',
    'Metadata.DeployStatus status': 'status',
    'String errorMessage': 'errorMessage',
    'Metadata.DeployDetails details': 'details',
    'List<Metadata.DeployMessage> messages': 'messages',
    'Integer numberComponentErrors': 'numberComponentErrors',
    'Integer numberComponentsDeployed': 'numberComponentsDeployed',
    'Integer numberComponentsTotal': 'numberComponentsTotal',
    'Datetime completedDate': 'completedDate',
  }),
});
