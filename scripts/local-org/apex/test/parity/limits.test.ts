import { describeRefusals } from './support/refusals';

describeRefusals('limits', [
  [
    '100 queries',
    'for (Integer i = 0; i < 101; i++) { Integer n = [SELECT COUNT() FROM Account]; }',
    'System.LimitException: Too many SOQL queries: 101',
    'guide',
  ],
  [
    '150 DML statements',
    "for (Integer i = 0; i < 151; i++) { insert new Account(Name = 'a'); }",
    'System.LimitException: Too many DML statements: 151',
    'guide',
  ],
  [
    '10,000 DML rows',
    "List<Account> l = new List<Account>(); for (Integer i = 0; i < 10001; i++) { l.add(new Account(Name = 'a')); } insert l;",
    'System.LimitException: Too many DML rows: 10001',
    'guide',
  ],
  [
    '50 future calls',
    'for (Integer i = 0; i < 51; i++) { Loops.later(); }',
    'System.LimitException: Too many future calls: 51',
    'guide',
  ],
  [
    '50 queueable jobs',
    'for (Integer i = 0; i < 51; i++) { System.enqueueJob(new Loops.Job()); }',
    'System.LimitException: Too many queueable jobs added to the queue: 51',
    'guide',
  ],
  ['1,000 calls deep', 'Loops.recurse(0);', 'System.LimitException: Maximum stack depth reached: 1001', 'guide'],
]);

describeRefusals('limits are not caught', [
  [
    'too many queries',
    'try { for (Integer i = 0; i < 101; i++) { Integer n = [SELECT COUNT() FROM Account]; } } catch (Exception e) {}',
    'System.LimitException: Too many SOQL queries: 101',
    'guide',
  ],
]);

describeRefusals('callouts', [
  [
    'after uncommitted work',
    "insert new Account(Name = 'a'); HttpRequest r = new HttpRequest(); r.setEndpoint('https://example.com'); r.setMethod('GET'); new Http().send(r);",
    'System.CalloutException: You have uncommitted work pending. Please commit or rollback before calling out',
    'guide',
  ],
  [
    'to a site that is not allowed',
    "HttpRequest r = new HttpRequest(); r.setEndpoint('https://example.com'); r.setMethod('GET'); new Http().send(r);",
    'System.CalloutException: Unauthorized endpoint, please check Setup->Security->Remote site settings. endpoint = https://example.com',
    'guide',
  ],
]);
