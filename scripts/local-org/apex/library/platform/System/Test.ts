import type { ApexList } from '../../../runtime/collections';
import { throwApex } from '../../../runtime/exception';
import { FIXED_SEARCH_RESULTS } from '../../../runtime/search';
import type { ApexDatetime } from '../../../runtime/temporal';
import { transaction, type TestContext } from '../../../runtime/transaction';
import type { ApexTypeValue } from '../../Type';
import { defineClass, referencePage } from '../../define';
import { TestBroker } from '../EventBus/TestBroker';
import { notEmulated } from '../support/members';
import { createStub } from '../support/stub';
import { forgetUncommittedWork, releaseAllSavepoints } from '../support/uncommitted-work';

/** The id that every org answers a test with. */
const STANDARD_PRICEBOOK = '01s000000000001AAA';
const WEB_SERVICE_MOCK = 'System.WebServiceMock';

function context(): TestContext {
  return (
    transaction().test ??
    throwApex('System.UnsupportedOperationException', 'Test methods can be called only in a test context.')
  );
}

function startTest(): void {
  const test = context();
  if (test.started) {
    throwApex('System.FinalException', 'Testing already started');
  }
  test.started = true;
  transaction().limits.pushFresh();
  forgetUncommittedWork();
}

function stopTest(): void {
  const test = context();
  if (!test.started || test.stopped) {
    throwApex('System.FinalException', test.stopped ? 'Testing already stopped' : 'Testing has not started');
  }
  test.stopped = true;
  releaseAllSavepoints();
  try {
    transaction().jobs.drainForStopTest();
  } finally {
    transaction().limits.pop();
  }
}

function setMock(type: ApexTypeValue, mock: object): void {
  const test = context();
  if (type.of.name === WEB_SERVICE_MOCK) {
    test.state.set(WEB_SERVICE_MOCK, mock);
  } else {
    test.httpCalloutMock = mock;
  }
}

export const TestClass = defineClass({
  namespace: 'System',
  name: 'Test',
  reference: referencePage('apex_methods_system_test'),
  methods: {
    'static void startTest()': startTest,
    'static void stopTest()': stopTest,
    'static Boolean isRunningTest()': () => transaction().test !== null,
    'static void setMock(Type interfaceType, Object instance)': setMock,
    'static void setCreatedDate(Id recordId, Datetime createdDatetime)': (id: string, created: ApexDatetime) => {
      context();
      transaction().database.setCreatedDate(id, created.milliseconds);
    },
    'static Id getStandardPricebookId()': () => {
      context();
      return STANDARD_PRICEBOOK;
    },
    'static EventBus.TestBroker getEventBus()': () => {
      context();
      return new TestBroker();
    },
    'static void setFixedSearchResults(List<Id> fixedSearchResults)': (ids: ApexList) => {
      context().state.set(FIXED_SEARCH_RESULTS, [...ids.items]);
    },
    'static void setReadOnlyApplicationMode(Boolean mode)': notEmulated('Test.setReadOnlyApplicationMode'),
    'static void enableChangeDataCapture()': notEmulated('Change Data Capture'),
    'static void calculatePermissionSetGroup(List<Id> groupIds)': notEmulated('Permission set groups'),
    'static void calculatePermissionSetGroup(Id groupId)': notEmulated('Permission set groups'),
    'static Object createStub(Type parentType, StubProvider provider)': (
      parentType: ApexTypeValue,
      provider: object,
    ) => {
      context();
      return createStub(parentType.of, provider);
    },
    'static List<SObject> loadData(Schema.SObjectType type, String staticResourceName)': notEmulated('Test.loadData'),
    'static Object invokePage(Object page)': notEmulated('Test.invokePage'),
  },
});
