import { defineClass, referencePage } from '../../define';
import { fields } from '../support/members';

const REFERENCE = referencePage('apex_methods_system_database_dmloptions');

export class DuplicateRuleHeader {
  allowSave: boolean | null = null;
  runAsCurrentUser: boolean | null = null;
}

export class AssignmentRuleHeader {
  assignmentRuleId: string | null = null;
  useDefaultRule: boolean | null = null;
}

export class EmailHeader {
  triggerAutoResponseEmail: boolean | null = null;
  triggerOtherEmail: boolean | null = null;
  triggerUserEmail: boolean | null = null;
}

/** The headers exist from the start: `options.duplicateRuleHeader.allowSave = true` needs no `new`. */
export class DMLOptions {
  allowFieldTruncation: boolean | null = null;
  optAllOrNone: boolean | null = null;
  localeOptions: string | null = null;
  duplicateRuleHeader: DuplicateRuleHeader | null = new DuplicateRuleHeader();
  assignmentRuleHeader: AssignmentRuleHeader | null = new AssignmentRuleHeader();
  emailHeader: EmailHeader | null = new EmailHeader();
}

export const DuplicateRuleHeaderClass = defineClass({
  namespace: 'Database',
  name: 'DMLOptions.DuplicateRuleHeader',
  reference: REFERENCE,
  instances: DuplicateRuleHeader,
  constructors: { '()': () => new DuplicateRuleHeader() },
  properties: fields<DuplicateRuleHeader>({
    'Boolean allowSave': 'allowSave',
    'Boolean runAsCurrentUser': 'runAsCurrentUser',
  }),
});

export const AssignmentRuleHeaderClass = defineClass({
  namespace: 'Database',
  name: 'DMLOptions.AssignmentRuleHeader',
  reference: REFERENCE,
  instances: AssignmentRuleHeader,
  constructors: { '()': () => new AssignmentRuleHeader() },
  properties: fields<AssignmentRuleHeader>({
    'Id assignmentRuleId': 'assignmentRuleId',
    'Boolean useDefaultRule': 'useDefaultRule',
  }),
});

export const EmailHeaderClass = defineClass({
  namespace: 'Database',
  name: 'DMLOptions.EmailHeader',
  reference: REFERENCE,
  instances: EmailHeader,
  constructors: { '()': () => new EmailHeader() },
  properties: fields<EmailHeader>({
    'Boolean triggerAutoResponseEmail': 'triggerAutoResponseEmail',
    'Boolean triggerOtherEmail': 'triggerOtherEmail',
    'Boolean triggerUserEmail': 'triggerUserEmail',
  }),
});

export const DMLOptionsClass = defineClass({
  namespace: 'Database',
  name: 'DMLOptions',
  reference: REFERENCE,
  instances: DMLOptions,
  constructors: { '()': () => new DMLOptions() },
  properties: fields<DMLOptions>({
    'Boolean allowFieldTruncation': 'allowFieldTruncation',
    'Boolean optAllOrNone': 'optAllOrNone',
    'String localeOptions': 'localeOptions',
    'Database.DMLOptions.DuplicateRuleHeader duplicateRuleHeader': 'duplicateRuleHeader',
    'Database.DMLOptions.AssignmentRuleHeader assignmentRuleHeader': 'assignmentRuleHeader',
    'Database.DMLOptions.EmailHeader emailHeader': 'emailHeader',
  }),
});
