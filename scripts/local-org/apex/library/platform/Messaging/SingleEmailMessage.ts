import type { ApexList } from '../../../runtime/collections';
import { defineClass, referencePage, type LibraryFunction } from '../../define';
import { fields, getters, setters } from '../support/members';
import { Email } from './Email';

export class SingleEmailMessage extends Email {
  bccAddresses: ApexList | null = null;
  ccAddresses: ApexList | null = null;
  charset: string | null = null;
  entityAttachments: ApexList | null = null;
  fileAttachments: ApexList | null = null;
  htmlBody: string | null = null;
  inReplyTo: string | null = null;
  optOutPolicy: string | null = null;
  orgWideEmailAddressId: string | null = null;
  plainTextBody: string | null = null;
  references: string | null = null;
  targetObjectId: string | null = null;
  templateId: string | null = null;
  toAddresses: ApexList | null = null;
  treatBodiesAsTemplate: boolean | null = false;
  treatTargetObjectAsRecipient: boolean | null = true;
  whatId: string | null = null;
}

/** Type and field of what can be read as a property, and through `getX` and `setX`. */
const MEMBERS: readonly (readonly [type: string, field: keyof SingleEmailMessage & string])[] = [
  ['List<String>', 'bccAddresses'],
  ['List<String>', 'ccAddresses'],
  ['String', 'charset'],
  ['List<String>', 'entityAttachments'],
  ['List<Messaging.EmailFileAttachment>', 'fileAttachments'],
  ['String', 'htmlBody'],
  ['String', 'inReplyTo'],
  ['String', 'optOutPolicy'],
  ['Id', 'orgWideEmailAddressId'],
  ['String', 'plainTextBody'],
  ['String', 'references'],
  ['Id', 'targetObjectId'],
  ['Id', 'templateId'],
  ['List<String>', 'toAddresses'],
  ['Boolean', 'treatBodiesAsTemplate'],
  ['Boolean', 'treatTargetObjectAsRecipient'],
  ['Id', 'whatId'],
];

function keyed(signature: (type: string, capitalised: string) => string): Record<string, keyof SingleEmailMessage> {
  return Object.fromEntries(
    MEMBERS.map(([type, field]) => [signature(type, field.charAt(0).toUpperCase() + field.slice(1)), field]),
  );
}

function accessors(): Record<string, LibraryFunction> {
  const read = (type: string, name: string): string => `${type} ${type === 'Boolean' ? 'is' : 'get'}${name}()`;
  return {
    ...getters<SingleEmailMessage>(keyed(read)),
    ...setters<SingleEmailMessage>(keyed((type, name) => `void set${name}(${type} value)`)),
  };
}

export const SingleEmailMessageClass = defineClass({
  namespace: 'Messaging',
  name: 'SingleEmailMessage',
  reference: referencePage('apex_classes_email_outbound_single'),
  extends: 'Messaging.Email',
  instances: SingleEmailMessage,
  constructors: { '()': () => new SingleEmailMessage() },
  properties: fields<SingleEmailMessage>({
    'String subject': 'subject',
    'String replyTo': 'replyTo',
    'String senderDisplayName': 'senderDisplayName',
    'Boolean saveAsActivity': 'saveAsActivity',
    ...keyed((type, name) => `${type} ${name.charAt(0).toLowerCase()}${name.slice(1)}`),
  }),
  methods: accessors(),
});
