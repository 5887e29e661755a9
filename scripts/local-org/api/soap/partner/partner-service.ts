/** Of the partner API what clients need to log in; records go over REST. */
import type { SoapService } from '../service';
import { getServerTimestamp, getUserInfo, login, logout, setPassword } from './session-actions';
import { undelete } from './undelete';

/** Calls of the platform that the local org does not take. */
const NOT_EMULATED = [
  ...['convertLead', 'create', 'delete', 'describeGlobal', 'describeLayout', 'describeSObject', 'describeSObjects'],
  ...['describeTabs', 'emptyRecycleBin', 'getDeleted', 'getUpdated', 'merge', 'process', 'query', 'queryAll'],
  ...['queryMore', 'resetPassword', 'retrieve', 'search', 'sendEmail', 'update', 'upsert'],
];

export const partnerService: SoapService = {
  patterns: ['/services/Soap/u/:apiVersion', '/services/Soap/u/:apiVersion/:organization'],
  namespace: 'urn:partner.soap.sforce.com',
  actions: { login, logout, getUserInfo, getServerTimestamp, setPassword, undelete },
  notEmulated: NOT_EMULATED,
};
