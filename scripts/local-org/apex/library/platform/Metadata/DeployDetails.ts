import { ApexList } from '../../../runtime/collections';
import { types } from '../../../types';
import { defineClass, referencePage } from '../../define';
import { fields } from '../support/members';

const MESSAGE = types.class('Metadata.DeployMessage');

export class DeployDetails {
  componentFailures: ApexList | null = ApexList.of(MESSAGE);
  componentSuccesses: ApexList | null = ApexList.of(MESSAGE);
}

export const DeployDetailsClass = defineClass({
  namespace: 'Metadata',
  name: 'DeployDetails',
  reference: referencePage('apex_class_Metadata_DeployDetails'),
  instances: DeployDetails,
  constructors: { '()': () => new DeployDetails() },
  properties: fields<DeployDetails>({
    'List<Metadata.DeployMessage> componentFailures': 'componentFailures',
    'List<Metadata.DeployMessage> componentSuccesses': 'componentSuccesses',
  }),
});
