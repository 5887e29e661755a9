/** https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_methods_system_restcontext.htm */
import { expect, test } from 'vitest';
import { restContext, RestContextClass } from '../../../library/platform/System/RestContext';
import type { RestRequest } from '../../../library/platform/System/RestRequest';
import type { RestResponse } from '../../../library/platform/System/RestResponse';
import { inFakeTransaction } from '../../support/fake-transaction';
import { call, construct } from '../support/call';

const property = (name: string) => {
  const found = RestContextClass.properties?.[name];
  return {
    get: found?.get as () => unknown,
    set: found?.set as (value: unknown) => void,
  };
};

test('request and response are null until they are set, and belong to the transaction', () => {
  const request = property('static RestRequest request');
  inFakeTransaction(() => {
    expect(request.get()).toBeNull();
    const built = construct('RestRequest', '()') as RestRequest;
    request.set(built);
    expect(request.get()).toBe(built);
    expect(restContext.get().request).toBe(built);
  });
  expect(inFakeTransaction(() => request.get())).toBeNull();
});

test('headers and parameters can be added', () => {
  const request = construct('RestRequest', '()') as RestRequest;
  call('RestRequest', 'addHeader(String,String)', request, 'Accept', 'text/plain');
  call('RestRequest', 'addParameter(String,String)', request, 'page', '2');
  const response = construct('RestResponse', '()') as RestResponse;
  call('RestResponse', 'addHeader(String,String)', response, 'X-Id', '7');
  expect([request.headers.get('Accept'), request.params.get('page'), response.headers.get('X-Id')]).toEqual([
    'text/plain',
    '2',
    '7',
  ]);
});
