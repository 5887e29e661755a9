import { NotEmulatedError, throwApex } from '../../../runtime/exception';
import { transaction, type MetadataDeployment } from '../../../runtime/transaction';
import { defineClass, referencePage } from '../../define';
import { notEmulated } from '../support/members';
import { markUncommittedWork } from '../support/uncommitted-work';
import { CustomMetadata } from './CustomMetadata';
import type { CustomMetadataValue } from './CustomMetadataValue';
import type { DeployContainer } from './DeployContainer';
import type { MetadataComponent } from './Metadata';

type RecordToDeploy = MetadataDeployment['records'][number];

function recordOf(component: MetadataComponent): RecordToDeploy {
  if (!(component instanceof CustomMetadata)) {
    throw new NotEmulatedError('Deploying page layouts from Apex');
  }
  if (component.fullName === null) {
    throwApex('System.IllegalArgumentException', 'A custom metadata record needs a fullName.');
  }
  const values = (component.values?.items ?? []) as readonly CustomMetadataValue[];
  return {
    fullName: component.fullName,
    label: component.label,
    description: component.description,
    values: new Map(values.map(({ field, value }) => [field ?? '', value])),
  };
}

/** The platform refuses a deployment from a test. */
function enqueueDeployment(container: DeployContainer, callback: object | null): string {
  if (transaction().test) {
    throwApex('System.AsyncException', 'Metadata cannot be deployed from within a test');
  }
  markUncommittedWork();
  return transaction().jobs.deployMetadata({ records: container.components.map(recordOf), callback });
}

export const OperationsClass = defineClass({
  namespace: 'Metadata',
  name: 'Operations',
  reference: referencePage('apex_class_Metadata_Operations'),
  methods: {
    'static Id enqueueDeployment(Metadata.DeployContainer container, Metadata.DeployCallback callback)':
      enqueueDeployment,
    'static List<Metadata.Metadata> retrieve(Metadata.MetadataType type, List<String> fullNames)':
      notEmulated('Metadata.Operations.retrieve'),
  },
});
