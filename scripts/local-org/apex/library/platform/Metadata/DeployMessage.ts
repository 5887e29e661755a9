import type { ApexEnumValue } from '../../../runtime/value';
import { defineClass, referencePage } from '../../define';
import { fields } from '../support/members';

export class DeployMessage {
  changed: boolean | null = null;
  created: boolean | null = null;
  deleted: boolean | null = null;
  success: boolean | null = null;
  componentType: string | null = null;
  fileName: string | null = null;
  fullName: string | null = null;
  id: string | null = null;
  lineNumber: number | null = null;
  columnNumber: number | null = null;
  problem: string | null = null;
  problemType: ApexEnumValue | null = null;
}

export const DeployMessageClass = defineClass({
  namespace: 'Metadata',
  name: 'DeployMessage',
  reference: referencePage('apex_class_Metadata_DeployMessage'),
  instances: DeployMessage,
  constructors: { '()': () => new DeployMessage() },
  properties: fields<DeployMessage>({
    'Boolean changed': 'changed',
    'Boolean created': 'created',
    'Boolean deleted': 'deleted',
    'Boolean success': 'success',
    'String componentType': 'componentType',
    'String fileName': 'fileName',
    'String fullName': 'fullName',
    'Id id': 'id',
    'Integer lineNumber': 'lineNumber',
    'Integer columnNumber': 'columnNumber',
    'String problem': 'problem',
    'Metadata.DeployProblemType problemType': 'problemType',
  }),
});
