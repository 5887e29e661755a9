import { callbackName, callMethod } from '../../../runtime/call';
import { ApexBlob } from '../../../runtime/temporal';
import type { CalloutResponse } from '../../../runtime/transaction';
import { defineClass, referencePage } from '../../define';
import { bytesOf, Headers, textOf } from '../support/headers';
import { stringList } from '../support/lists';
import { getters, setters } from '../support/members';

export class HttpResponse {
  statusCode: number | null = null;
  status: string | null = null;
  body: Uint8Array | null = null;
  readonly headers = new Headers();

  static from(response: CalloutResponse): HttpResponse {
    const apexResponse = new HttpResponse();
    apexResponse.statusCode = response.statusCode;
    apexResponse.status = response.status;
    apexResponse.body = response.body;
    for (const [name, value] of response.headers) {
      apexResponse.headers.set(name, value);
    }
    return apexResponse;
  }

  [callbackName('toString', 0)](): string {
    return `System.HttpResponse[Status=${this.status}, StatusCode=${this.statusCode}]`;
  }
}

export const HttpResponseClass = defineClass({
  namespace: 'System',
  name: 'HttpResponse',
  reference: referencePage('apex_classes_restful_http_httpresponse'),
  instances: HttpResponse,
  constructors: { '()': () => new HttpResponse() },
  methods: {
    ...getters<HttpResponse>({ 'Integer getStatusCode()': 'statusCode', 'String getStatus()': 'status' }),
    ...setters<HttpResponse>({
      'void setStatusCode(Integer statusCode)': 'statusCode',
      'void setStatus(String status)': 'status',
    }),
    'String getBody()': (self: HttpResponse) => textOf(self.body),
    'Blob getBodyAsBlob()': (self: HttpResponse) => new ApexBlob(self.body ?? new Uint8Array()),
    'String getHeader(String key)': (self: HttpResponse, key: string) => self.headers.get(key),
    'List<String> getHeaderKeys()': (self: HttpResponse) => stringList(self.headers.names()),
    'void setBody(String body)': (self: HttpResponse, body: string | null) => {
      self.body = bytesOf(body);
    },
    'void setBodyAsBlob(Blob body)': (self: HttpResponse, body: ApexBlob | null) => {
      self.body = body?.bytes ?? null;
    },
    'void setHeader(String key, String value)': (self: HttpResponse, key: string, value: string | null) => {
      self.headers.set(key, value ?? '');
    },
    'String toString()': (self: HttpResponse) => callMethod(self, 'toString'),
  },
});
