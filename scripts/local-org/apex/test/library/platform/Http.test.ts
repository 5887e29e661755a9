/** https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_classes_restful_http_http.htm */
import { describe, expect, test } from 'vitest';
import type { HttpRequest } from '../../../library/platform/System/HttpRequest';
import { HttpResponse } from '../../../library/platform/System/HttpResponse';
import { callbackName } from '../../../runtime/call';
import { ApexBlob } from '../../../runtime/temporal';
import type { CalloutRequest } from '../../../runtime/transaction';
import { types } from '../../../types';
import { fakeTestContext, inFakeTransaction, type FakeOptions } from '../../support/fake-transaction';
import { call, construct, thrownBy } from '../support/call';

function request(): HttpRequest {
  const built = construct('HttpRequest', '()') as HttpRequest;
  call('HttpRequest', 'setEndpoint(String)', built, 'callout:EMR/Patient');
  call('HttpRequest', 'setMethod(String)', built, 'POST');
  call('HttpRequest', 'setHeader(String,String)', built, 'Content-Type', 'application/json');
  call('HttpRequest', 'setBody(String)', built, '{"ä":1}');
  call('HttpRequest', 'setTimeout(Integer)', built, 5000);
  return built;
}

const send = (): unknown => call('Http', 'send(HttpRequest)', construct('Http', '()'), request());

function mock(respond: (sent: HttpRequest) => unknown): object {
  return { [callbackName('respond', 1)]: respond };
}

function testWith(httpCalloutMock: object | null): FakeOptions {
  return { test: { ...fakeTestContext(), httpCalloutMock } };
}

describe('send', () => {
  test('hands the request to the callout service and counts it', () => {
    const sent: CalloutRequest[] = [];
    const callouts = {
      send: (calloutRequest: CalloutRequest) => {
        sent.push(calloutRequest);
        const body = new Uint8Array(Buffer.from('ok'));
        return { statusCode: 201, status: 'Created', headers: new Map([['X-Id', '7']]), body };
      },
    };
    inFakeTransaction(
      (transaction) => {
        const response = send();
        expect(call('HttpResponse', 'getStatusCode()', response)).toBe(201);
        expect(call('HttpResponse', 'getBody()', response)).toBe('ok');
        expect(call('HttpResponse', 'getHeader(String)', response, 'x-id')).toBe('7');
        expect(transaction.limits.used('callouts')).toBe(1);
      },
      { callouts },
    );
    expect(sent[0]).toMatchObject({ endpoint: 'callout:EMR/Patient', method: 'POST', timeoutMs: 5000 });
    expect(Buffer.from(sent[0]?.body ?? []).toString()).toBe('{"ä":1}');
    expect([...(sent[0]?.headers ?? [])]).toEqual([['Content-Type', 'application/json']]);
  });

  test('asks the mock of a test, and counts as well', () => {
    const answer = new HttpResponse();
    inFakeTransaction(
      (transaction) => {
        expect(send()).toBe(answer);
        expect(transaction.limits.used('callouts')).toBe(1);
      },
      testWith(mock((sent) => (sent.method === 'POST' ? answer : null))),
    );
  });

  test.each<[string, FakeOptions, string]>([
    [
      'a test without a mock',
      testWith(null),
      'System.CalloutException: Methods defined as TestMethod do not support Web service callouts',
    ],
    [
      'uncommitted work',
      { database: { hasUncommittedWork: true } },
      'System.CalloutException: You have uncommitted work pending. Please commit or rollback before calling out',
    ],
    [
      'uncommitted work in a test with a mock',
      { ...testWith(mock(() => null)), database: { hasUncommittedWork: true } },
      'System.CalloutException: You have uncommitted work pending. Please commit or rollback before calling out',
    ],
  ])('refuses %s', (_name, options, expected) => {
    expect(inFakeTransaction(() => thrownBy(send), options)).toBe(expected);
  });

  test('an enqueued job stands in the way of a callout', () => {
    const message = inFakeTransaction(() => {
      call('System', 'enqueueJob(Object)', { $type: types.class('System.Queueable') });
      return thrownBy(send);
    });
    expect(message).toContain('You have uncommitted work pending');
  });

  test('an open savepoint stands in the way, a rolled back and released one does not', () => {
    const response = { statusCode: 200, status: 'OK', headers: new Map<string, string>(), body: new Uint8Array() };
    inFakeTransaction(
      () => {
        const savepoint = call('Database', 'setSavepoint()');
        expect(thrownBy(send)).toBe(
          'System.CalloutException: All active Savepoints must be released before making callouts.',
        );
        call('System', 'enqueueJob(Object)', { $type: types.class('System.Queueable') });
        call('Database', 'rollback(Savepoint)', savepoint);
        call('Database', 'releaseSavepoint(Savepoint)', savepoint);
        expect(call('HttpResponse', 'getStatusCode()', send())).toBe(200);
      },
      { callouts: { send: () => response } },
    );
  });

  test('refuses a body above the limit', () => {
    const large = request();
    large.body = new Uint8Array(6_000_001);
    const message = inFakeTransaction(() =>
      thrownBy(() => call('Http', 'send(HttpRequest)', construct('Http', '()'), large)),
    );
    expect(message).toBe('System.CalloutException: Exceeded max size limit of 6000000 with request size 6000001');
  });
});

describe('requests and responses', () => {
  test.each<[string, unknown[], unknown]>([
    ['getEndpoint()', [], 'callout:EMR/Patient'],
    ['getMethod()', [], 'POST'],
    ['getBody()', [], '{"ä":1}'],
    ['getHeader(String)', ['CONTENT-TYPE'], 'application/json'],
    ['getHeader(String)', ['Accept'], null],
    ['toString()', [], 'System.HttpRequest[Endpoint=callout:EMR/Patient, Method=POST]'],
  ])('HttpRequest.%s', (signature, args, expected) => {
    expect(call('HttpRequest', signature, request(), ...args)).toBe(expected);
  });

  test('a timeout above two minutes is refused', () => {
    expect(thrownBy(() => call('HttpRequest', 'setTimeout(Integer)', request(), 120_001))).toContain('120000');
  });

  test('a response built in a test reads as it was written', () => {
    const response = construct('HttpResponse', '()');
    call('HttpResponse', 'setStatus(String)', response, 'OK');
    call('HttpResponse', 'setBodyAsBlob(Blob)', response, new ApexBlob(new Uint8Array([104, 105])));
    expect(call('HttpResponse', 'getBody()', response)).toBe('hi');
    expect(call('HttpResponse', 'toString()', response)).toBe('System.HttpResponse[Status=OK, StatusCode=null]');
  });
});

test('StaticResourceCalloutMock answers the contents of its resource', () => {
  inFakeTransaction(
    () => {
      const resourceMock = construct('StaticResourceCalloutMock', '()');
      call('StaticResourceCalloutMock', 'setStaticResource(String)', resourceMock, 'Patients');
      call('StaticResourceCalloutMock', 'setStatusCode(Integer)', resourceMock, 200);
      const response = call('StaticResourceCalloutMock', 'respond(HttpRequest)', resourceMock, request());
      expect(call('HttpResponse', 'getBody()', response)).toBe('[]');
      expect(call('HttpResponse', 'getStatusCode()', response)).toBe(200);
    },
    { org: { staticResource: (name) => (name === 'Patients' ? new Uint8Array(Buffer.from('[]')) : null) } },
  );
});
