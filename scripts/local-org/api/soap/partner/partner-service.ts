/** The partner API: logging in, records, what they look like. */
import type { SoapService } from '../service';
import { getDeleted, getUpdated } from './change-calls';
import { describeGlobal, describeSObject, describeSObjects } from './describe-calls';
import { query, queryAll, queryMore, retrieve, search } from './query-calls';
import { create, emptyRecycleBin, remove, undelete, update, upsert } from './record-calls';
import { getServerTimestamp, getUserInfo, login, logout, setPassword } from './session-actions';

/** Calls of the platform that the local org does not take. */
const NOT_EMULATED = [
  ...['convertLead', 'describeAppMenu', 'describeCompactLayouts', 'describeDataCategoryGroups', 'describeLayout'],
  ...['describeNouns', 'describeQuickActions', 'describeSoftphoneLayout', 'describeTabs', 'describeTheme'],
  ...['executeListView', 'findDuplicates', 'invalidateSessions', 'merge', 'performQuickActions', 'process'],
  ...['resetPassword', 'sendEmail', 'sendEmailMessage'],
];

export const partnerService: SoapService = {
  patterns: ['/services/Soap/u/:apiVersion', '/services/Soap/u/:apiVersion/:organization'],
  namespace: 'urn:partner.soap.sforce.com',
  actions: {
    ...{ login, logout, getUserInfo, getServerTimestamp, setPassword },
    ...{ create, update, upsert, delete: remove, undelete, emptyRecycleBin },
    ...{ query, queryAll, queryMore, retrieve, search },
    ...{ describeGlobal, describeSObject, describeSObjects },
    ...{ getDeleted, getUpdated },
  },
  notEmulated: NOT_EMULATED,
};
