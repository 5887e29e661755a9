import { types } from '../../../types';
import { defineClass, referencePage } from '../../define';
import { DmlResult, dmlResultJson } from '../support/dml-result';
import { getters, readOnlyFields } from '../support/members';

const ID = types.primitive('Id');

/** Of a conversion of leads, which is not emulated: tests make it from JSON. */
export class LeadConvertResult extends DmlResult {
  readonly accountId!: string | null;
  readonly contactId!: string | null;
  readonly leadId!: string | null;
  readonly opportunityId!: string | null;
  readonly relatedPersonAccountId!: string | null;
}

export const LeadConvertResultClass = defineClass({
  namespace: 'Database',
  name: 'LeadConvertResult',
  reference: referencePage('apex_methods_system_database_leadconvertresult'),
  instances: LeadConvertResult,
  json: {
    success: dmlResultJson.success,
    errors: dmlResultJson.errors,
    accountId: ID,
    contactId: ID,
    leadId: ID,
    opportunityId: ID,
    relatedPersonAccountId: ID,
  },
  properties: readOnlyFields<LeadConvertResult>({
    'Boolean success': 'success',
    'List<Database.Error> errors': 'errors',
    'Id accountId': 'accountId',
    'Id contactId': 'contactId',
    'Id leadId': 'leadId',
    'Id opportunityId': 'opportunityId',
  }),
  methods: getters<LeadConvertResult>({
    'Boolean isSuccess()': 'success',
    'List<Database.Error> getErrors()': 'errors',
    'Id getAccountId()': 'accountId',
    'Id getContactId()': 'contactId',
    'Id getLeadId()': 'leadId',
    'Id getOpportunityId()': 'opportunityId',
    'Id getRelatedPersonAccountId()': 'relatedPersonAccountId',
  }),
});
