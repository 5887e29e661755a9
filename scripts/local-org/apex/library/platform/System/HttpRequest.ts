import { callbackName, callMethod } from '../../../runtime/call';
import { throwApex } from '../../../runtime/exception';
import { ApexBlob } from '../../../runtime/temporal';
import { defineClass, referencePage } from '../../define';
import { bytesOf, Headers, textOf } from '../support/headers';
import { getters, notEmulated, setters } from '../support/members';

/** Milliseconds; what the platform allows and what it takes when nothing is said. */
const MAXIMUM_TIMEOUT = 120_000;
const DEFAULT_TIMEOUT = 10_000;

export class HttpRequest {
  endpoint: string | null = null;
  method: string | null = null;
  body: Uint8Array | null = null;
  timeout = DEFAULT_TIMEOUT;
  compressed = false;
  clientCertificateName: string | null = null;
  readonly headers = new Headers();

  [callbackName('toString', 0)](): string {
    return `System.HttpRequest[Endpoint=${this.endpoint}, Method=${this.method}]`;
  }
}

export const HttpRequestClass = defineClass({
  namespace: 'System',
  name: 'HttpRequest',
  reference: referencePage('apex_classes_restful_http_httprequest'),
  instances: HttpRequest,
  constructors: { '()': () => new HttpRequest() },
  methods: {
    ...getters<HttpRequest>({
      'String getEndpoint()': 'endpoint',
      'String getMethod()': 'method',
      'Boolean getCompressed()': 'compressed',
    }),
    ...setters<HttpRequest>({
      'void setEndpoint(String endpoint)': 'endpoint',
      'void setMethod(String method)': 'method',
      'void setCompressed(Boolean flag)': 'compressed',
      'void setClientCertificateName(String certificateDeveloperName)': 'clientCertificateName',
    }),
    'String getBody()': (self: HttpRequest) => textOf(self.body),
    'Blob getBodyAsBlob()': (self: HttpRequest) => (self.body === null ? null : new ApexBlob(self.body)),
    'String getHeader(String key)': (self: HttpRequest, key: string) => self.headers.get(key),
    'void setBody(String body)': (self: HttpRequest, body: string | null) => {
      self.body = bytesOf(body);
    },
    'void setBodyAsBlob(Blob body)': (self: HttpRequest, body: ApexBlob | null) => {
      self.body = body?.bytes ?? null;
    },
    'void setHeader(String key, String value)': (self: HttpRequest, key: string, value: string | null) => {
      self.headers.set(key, value ?? '');
    },
    'void setTimeout(Integer timeout)': (self: HttpRequest, timeout: number) => {
      if (timeout < 1 || timeout > MAXIMUM_TIMEOUT) {
        throwApex('System.CalloutException', `Timeout value must be between 1 and ${MAXIMUM_TIMEOUT} milliseconds.`);
      }
      self.timeout = timeout;
    },
    'void setClientCertificate(String clientCertificate, String password)': notEmulated(
      'HttpRequest.setClientCertificate',
    ),
    'String toString()': (self: HttpRequest) => callMethod(self, 'toString'),
  },
});
