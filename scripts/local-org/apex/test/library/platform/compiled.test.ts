/**
 * The platform classes as Apex uses them: compiled, run, and asked what they did. Each case is a body that must end
 * without a failed assertion.
 */
import { describe, expect, test } from 'vitest';
import { fakeTestContext, type FakeOptions } from '../../support/fake-transaction';
import { runApex } from '../support/run-apex';

const inTest: FakeOptions = { test: fakeTestContext() };

describe('compiled', () => {
  test.each<[string, string, string?, FakeOptions?]>([
    [
      'results whose getters are properties, too',
      `Messaging.SendEmailResult[] sent = Messaging.sendEmail(new List<Messaging.SingleEmailMessage>());
       Assert.areEqual(0, sent.size());
       Database.SaveResult saved = Database.insert(new Account(Name = 'a'));
       Assert.areEqual(saved.isSuccess(), saved.success);
       Assert.areEqual(saved.getErrors(), saved.errors);`,
    ],
    [
      'DML results',
      `List<Database.SaveResult> results = Database.insert(new List<Account>{ new Account(Name = 'a') }, false);
       Assert.areEqual(1, results.size());
       Assert.isTrue(results[0].isSuccess() && results[0].getErrors().isEmpty());
       Database.UpsertResult one = Database.upsert(new Account(Name = 'b'), Account.External_Key__c, false, AccessLevel.SYSTEM_MODE);
       Assert.isNotNull(one.getId());`,
    ],
    [
      'limits of the org',
      `Map<String, System.OrgLimit> limits = OrgLimits.getMap();
       System.OrgLimit mails = limits.get('SingleEmail');
       Assert.areEqual('SingleEmail', mails.getName());
       Assert.areEqual(5000, mails.getLimit());
       Assert.areEqual(0, mails.getValue());
       Assert.areEqual(limits.size(), OrgLimits.getAll().size());`,
    ],
    [
      'DML options',
      `Database.DMLOptions options = new Database.DMLOptions();
       options.optAllOrNone = false;
       options.DuplicateRuleHeader.allowSave = true;
       Assert.isTrue(Database.insert(new Account(Name = 'a'), options).isSuccess());`,
    ],
    [
      'dynamic queries bind variables in scope',
      `String wanted = 'Acme';
       List<Account> found = Database.query('SELECT Id FROM Account WHERE Name = :wanted');
       Assert.areEqual(0, found.size());
       Assert.areEqual(0, Database.countQueryWithBinds('SELECT COUNT() FROM Account WHERE Name = :n', new Map<String, Object>{ 'n' => wanted }, AccessLevel.USER_MODE));`,
    ],
    [
      'savepoints',
      `Savepoint point = Database.setSavepoint(); Database.rollback(point); Database.releaseSavepoint(point);`,
    ],
    [
      'SObject methods',
      `SObject record = Account.SObjectType.newSObject();
       record.put('name', 'Acme');
       record.put(Account.NumberOfEmployees, 5);
       Account typed = (Account) record;
       Assert.areEqual('Acme', typed.Name);
       Assert.areEqual(5, record.get('numberofemployees'));
       Assert.areEqual(Account.SObjectType, record.getSObjectType());
       Account copy = typed.clone(false, true);
       Assert.areEqual('Acme', copy.Name);
       Assert.areEqual(new Set<String>{ 'Name', 'NumberOfEmployees' }, typed.getPopulatedFieldsAsMap().keySet());`,
    ],
    [
      'describes',
      `Schema.DescribeSObjectResult described = Account.SObjectType.getDescribe();
       Assert.areEqual('Account', described.getName());
       Schema.SObjectField token = described.fields.getMap().get('NAME');
       Assert.areEqual(Account.Name, token);
       Assert.areEqual(Schema.DisplayType.STRING, token.getDescribe().getType());
       Assert.areEqual('001', Schema.getGlobalDescribe().get('account').getDescribe().getKeyPrefix());
       Assert.isFalse(Schema.SObjectType.Account.fields.Name.isNillable());
       switch on token.getDescribe().getType() { when STRING { } when else { Assert.fail('not a string'); } }`,
    ],
    [
      'custom metadata',
      `Assert.areEqual('/Patient', Feed__mdt.getInstance('Patient').Path__c);
       Assert.areEqual(1, Feed__mdt.getAll().size());`,
    ],
    [
      'a callout and its mock',
      `Test.setMock(HttpCalloutMock.class, new Answer());
       HttpRequest request = new HttpRequest();
       request.setEndpoint('callout:EMR/Patient');
       request.setMethod('GET');
       HttpResponse response = new Http().send(request);
       Assert.areEqual('GET callout:EMR/Patient', response.getBody());
       Assert.areEqual(1, Limits.getCallouts());`,
      `class Answer implements HttpCalloutMock {
         public HttpResponse respond(HttpRequest request) {
           HttpResponse response = new HttpResponse();
           response.setStatusCode(200);
           response.setBody(request.getMethod() + ' ' + request.getEndpoint());
           return response;
         }
       }`,
      inTest,
    ],
    [
      'REST context',
      `RestContext.request = new RestRequest();
       RestContext.request.requestURI = '/x';
       RestContext.request.params.put('page', '2');
       RestContext.response = new RestResponse();
       RestContext.response.statusCode = 202;
       Assert.areEqual('2', RestContext.request.params.get('page'));
       Assert.areEqual(202, RestContext.response.statusCode);`,
    ],
    [
      'a property that is called type',
      `ConnectApi.NamedCredentialInput input = new ConnectApi.NamedCredentialInput();
       input.type = ConnectApi.NamedCredentialType.SecuredEndpoint;
       Assert.areEqual(ConnectApi.NamedCredentialType.SecuredEndpoint, input.type);`,
    ],
    [
      'a duplicate signature',
      `AsyncOptions options = new AsyncOptions();
       options.DuplicateSignature = new QueueableDuplicateSignature.Builder().addString('EMR').addInteger(1).build();
       options.MinimumQueueableDelayInMinutes = 1;
       Assert.isNotNull(System.enqueueJob(new Job(), options));`,
      'class Job implements Queueable, Database.AllowsCallouts { public void execute(QueueableContext context) {} }',
    ],
    [
      'stripInaccessible',
      `SObjectAccessDecision decision = Security.stripInaccessible(AccessType.READABLE, new List<Account>{ new Account(Name = 'a') });
       List<Account> kept = decision.getRecords();
       Assert.areEqual('a', kept[0].Name);
       Assert.isTrue(decision.getRemovedFields().isEmpty());`,
    ],
    [
      'an email',
      `Messaging.SingleEmailMessage message = new Messaging.SingleEmailMessage();
       message.setToAddresses(new List<String>{ 'a@example.com' });
       message.setSubject('Hello');
       message.setPlainTextBody('World');
       Assert.isTrue(Messaging.sendEmail(new List<Messaging.SingleEmailMessage>{ message })[0].isSuccess());`,
    ],
    [
      'the page’s exception',
      `try { throw new AuraHandledException('for the page'); }
       catch (AuraHandledException error) { Assert.areEqual('Script-thrown exception', error.getMessage()); }`,
    ],
    [
      'the cache',
      `Cache.Org.put('token', 'abc', 300);
       Assert.areEqual('abc', (String) Cache.Org.get('token'));
       Cache.OrgPartition part = Cache.Org.getPartition('local.Tokens');
       part.put('a', 1);
       Assert.isTrue(part.contains('a'));`,
    ],
    [
      'request, user and time',
      `Assert.areEqual(Quiddity.ANONYMOUS, Request.getCurrent().getQuiddity());
       Assert.areEqual('test.user@example.com', UserInfo.getUserName());
       Assert.areEqual(2026, System.today().year());
       System.debug(LoggingLevel.WARN, 'warned');
       Assert.isTrue(FeatureManagement.checkPermission('Replay'));`,
    ],
  ])('%s', (_name, body, members, options) => {
    expect(() => runApex(body, members, options)).not.toThrow();
  });

  test('a batch that answers a query locator, and one that answers a list', () => {
    const batch = (name: string, start: string, scope: string): string =>
      `class ${name} implements Database.Batchable<${scope}>, Database.Stateful {
         ${start}
         public void execute(Database.BatchableContext context, List<${scope}> scope) {}
         public void finish(Database.BatchableContext context) {}
       }`;
    const locator =
      "public Database.QueryLocator start(Database.BatchableContext context) { return Database.getQueryLocator('SELECT Id FROM Account'); }";
    const list = "public Iterable<String> start(Database.BatchableContext context) { return new List<String>{ 'a' }; }";
    const members = batch('Rows', locator, 'SObject') + batch('Names', list, 'String');
    expect(runApex('Database.executeBatch(new Rows(), 10); Database.executeBatch(new Names());', members)).toEqual([
      'batch',
      'batch',
    ]);
  });

  test('a finalizer and a schedulable', () => {
    const members = `
      class After implements Finalizer {
        public void execute(FinalizerContext context) {
          if (context.getResult() == ParentJobResult.UNHANDLED_EXCEPTION) { System.debug(context.getException().getMessage()); }
        }
      }
      class Nightly implements Schedulable { public void execute(SchedulableContext context) { System.debug(context.getTriggerId()); } }`;
    const body = "System.attachFinalizer(new After()); System.schedule('Nightly', '0 0 2 * * ?', new Nightly());";
    expect(runApex(body, members, { kind: 'queueable', isAsync: true })).toEqual(['finalizer', 'schedule']);
  });
});
