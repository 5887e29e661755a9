import { callMethod } from '../../../runtime/call';
import { throwApex } from '../../../runtime/exception';
import { transaction, type Transaction } from '../../../runtime/transaction';
import { defineClass, referencePage } from '../../define';
import { refuseUncommittedWork } from '../support/uncommitted-work';
import type { HttpRequest } from './HttpRequest';
import { HttpResponse } from './HttpResponse';

/** Bytes of a request or response, in a synchronous and in an asynchronous transaction. */
const MAXIMUM_SIZE = { sync: 6_000_000, async: 12_000_000 };

export class Http {}

export const HttpClass = defineClass({
  namespace: 'System',
  name: 'Http',
  reference: referencePage('apex_classes_restful_http_http'),
  instances: Http,
  constructors: { '()': () => new Http() },
  methods: {
    'HttpResponse send(HttpRequest request)': (_self: Http, request: HttpRequest) => send(request, transaction()),
  },
});

/** Counts the callout and checks what the platform checks, whether a mock or the network answers. */
function send(request: HttpRequest, current: Transaction): unknown {
  current.limits.consume('callouts');
  refuseUncommittedWork();
  refuseOversize(request, current);
  if (current.test) {
    return answerFromMock(request, current.test.httpCalloutMock);
  }
  return HttpResponse.from(
    current.callouts.send({
      endpoint: request.endpoint ?? '',
      method: (request.method ?? 'GET').toUpperCase(),
      headers: request.headers.toMap(),
      body: request.body,
      timeoutMs: request.timeout,
      clientCertificateName: request.clientCertificateName,
    }),
  );
}

function refuseOversize(request: HttpRequest, current: Transaction): void {
  const maximum = current.isAsync ? MAXIMUM_SIZE.async : MAXIMUM_SIZE.sync;
  const size = request.body?.length ?? 0;
  if (size > maximum) {
    throwApex('System.CalloutException', `Exceeded max size limit of ${maximum} with request size ${size}`);
  }
}

function answerFromMock(request: HttpRequest, mock: object | null): unknown {
  if (mock === null) {
    throwApex('System.CalloutException', 'Methods defined as TestMethod do not support Web service callouts');
  }
  return callMethod(mock, 'respond', request);
}
