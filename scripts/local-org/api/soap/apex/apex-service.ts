/** The Apex SOAP API. */
import type { SoapService } from '../service';
import { executeAnonymous } from './execute-anonymous';

export const apexService: SoapService = {
  patterns: ['/services/Soap/s/:apiVersion', '/services/Soap/s/:apiVersion/:organization'],
  namespace: 'http://soap.sforce.com/2006/08/apex',
  actions: { executeAnonymous },
};
