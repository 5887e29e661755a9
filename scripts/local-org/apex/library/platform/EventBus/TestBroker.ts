import { transaction } from '../../../runtime/transaction';
import { defineClass, referencePage } from '../../define';
import { notEmulated } from '../support/members';

export class TestBroker {}

export const TestBrokerClass = defineClass({
  namespace: 'EventBus',
  name: 'TestBroker',
  reference: referencePage('apex_class_eventbus_TestBroker'),
  instances: TestBroker,
  methods: {
    'void deliver()': () => transaction().jobs.deliverTestEvents(),
    'void fail()': notEmulated('TestBroker.fail'),
  },
});
