/** The Metadata API. */
import type { SoapService } from '../service';
import { deploy, checkDeployStatus } from './deploy';
import { describeMetadata, listMetadata } from './describe';
import { checkRetrieveStatus, retrieve } from './retrieve';

export const metadataService: SoapService = {
  patterns: ['/services/Soap/m/:apiVersion', '/services/Soap/m/:apiVersion/:organization'],
  namespace: 'http://soap.sforce.com/2006/04/metadata',
  actions: { deploy, checkDeployStatus, retrieve, checkRetrieveStatus, describeMetadata, listMetadata },
};
