import { transaction, type TransactionKind } from '../../../runtime/transaction';
import { defineClass, enumConstant, referencePage } from '../../define';
import { QuiddityEnum } from './Quiddity';

const QUIDDITIES: Readonly<Record<TransactionKind, string>> = {
  anonymous: 'ANONYMOUS',
  test: 'RUNTEST_SYNC',
  rest: 'REST',
  aura: 'AURA',
  queueable: 'QUEUEABLE',
  batch: 'BATCH_APEX',
  schedulable: 'SCHEDULED',
  future: 'FUTURE',
  event: 'PLATFORM_EVENT_PUBLISH_CALLBACK',
  finalizer: 'TRANSACTION_FINALIZER_QUEUEABLE',
  dml: 'SYNCHRONOUS',
};

export class Request {}

export const RequestClass = defineClass({
  namespace: 'System',
  name: 'Request',
  reference: referencePage('apex_class_System_Request'),
  instances: Request,
  methods: {
    'static Request getCurrent()': () => new Request(),
    'String getRequestId()': () => transaction().id,
    'Quiddity getQuiddity()': () => enumConstant(QuiddityEnum, QUIDDITIES[transaction().kind]),
  },
});
