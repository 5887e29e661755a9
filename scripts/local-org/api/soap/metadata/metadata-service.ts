/** The Metadata API. */
import type { SoapService } from '../service';
import * as crud from './crud';
import { cancelDeploy, checkDeployStatus, deploy, deployRecentValidation } from './deploy';
import { describeMetadata, listMetadata } from './describe';
import { checkRetrieveStatus, retrieve } from './retrieve';

export const metadataService: SoapService = {
  patterns: ['/services/Soap/m/:apiVersion', '/services/Soap/m/:apiVersion/:organization'],
  namespace: 'http://soap.sforce.com/2006/04/metadata',
  actions: {
    deploy,
    checkDeployStatus,
    deployRecentValidation,
    cancelDeploy,
    retrieve,
    checkRetrieveStatus,
    describeMetadata,
    listMetadata,
    createMetadata: crud.createMetadata,
    readMetadata: crud.readMetadata,
    updateMetadata: crud.updateMetadata,
    upsertMetadata: crud.upsertMetadata,
    renameMetadata: crud.renameMetadata,
    deleteMetadata: crud.deleteMetadata,
  },
};
