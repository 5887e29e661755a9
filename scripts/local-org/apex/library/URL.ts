import { callbackName } from '../runtime/call';
import { throwApex } from '../runtime/exception';
import { transaction } from '../runtime/transaction';
import type { ApexObject } from '../runtime/value';
import type { ClassType } from '../types';
import { defineClass, referencePage } from './define';
import { onClass, onInstance } from './strict';

const DEFAULT_PORTS: Readonly<Record<string, number>> = { http: 80, https: 443, ftp: 21 };
const PARTS = /^([A-Za-z][\w+.-]*):(?:\/\/([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/;

/** A URL taken apart as `java.net.URL` does it; absent parts are null, an absent port is -1. */
export class ApexUrl implements ApexObject {
  declare readonly $type: ClassType;
  readonly protocol: string;
  readonly authority: string;
  readonly userInfo: string | null;
  readonly host: string;
  readonly port: number;
  readonly path: string;
  readonly query: string | null;
  readonly ref: string | null;

  constructor(spec: string) {
    const [, protocol, authority = '', path = '', query, ref] =
      PARTS.exec(spec.trim()) ?? throwApex('System.StringException', `no protocol: ${spec}`);
    const [, userInfo, host = '', port] = /^(?:([^@]*)@)?(\[[^\]]*\]|[^:]*)(?::(\d*))?$/.exec(authority) ?? [];
    this.protocol = protocol!.toLowerCase();
    if (!(this.protocol in DEFAULT_PORTS)) {
      throwApex('System.StringException', `unknown protocol: ${this.protocol}`);
    }
    this.authority = authority;
    this.userInfo = userInfo ?? null;
    this.host = host;
    this.port = port ? Number(port) : -1;
    this.path = path;
    this.query = query ?? null;
    this.ref = ref ?? null;
  }

  get defaultPort(): number {
    return DEFAULT_PORTS[this.protocol] ?? -1;
  }

  get file(): string {
    return this.path + (this.query === null ? '' : `?${this.query}`);
  }

  get externalForm(): string {
    return `${this.protocol}://${this.authority}${this.file}${this.ref === null ? '' : `#${this.ref}`}`;
  }

  sameFile(other: ApexUrl): boolean {
    const port = (url: ApexUrl): number => (url.port < 0 ? url.defaultPort : url.port);
    return (
      this.protocol === other.protocol &&
      this.host.toLowerCase() === other.host.toLowerCase() &&
      port(this) === port(other) &&
      this.file === other.file
    );
  }
}

Object.defineProperties(ApexUrl.prototype, {
  [callbackName('toString', 0)]: {
    value(this: ApexUrl): string {
      return this.externalForm;
    },
  },
  [callbackName('equals', 1)]: {
    value(this: ApexUrl, other: unknown): boolean {
      return other instanceof ApexUrl && other.externalForm === this.externalForm;
    },
  },
});

function resolve(context: ApexUrl, spec: string): ApexUrl {
  return new ApexUrl(new URL(spec, context.externalForm).href);
}

function build(protocol: string, host: string, port: number, file: string): ApexUrl {
  return new ApexUrl(`${protocol}://${host}${port < 0 ? '' : `:${port}`}${file}`);
}

const orgUrl = (): ApexUrl => new ApexUrl(transaction().org.instanceUrl);

export const URLClass = defineClass({
  namespace: 'System',
  name: 'URL',
  reference: referencePage('apex_methods_system_url'),
  instances: ApexUrl,
  constructors: {
    '(String spec)': onClass((spec: string) => new ApexUrl(spec)),
    '(URL context, String spec)': onClass(resolve),
    '(String protocol, String host, Integer port, String file)': onClass(build),
    '(String protocol, String host, String file)': onClass((protocol: string, host: string, file: string) =>
      build(protocol, host, -1, file),
    ),
  },
  methods: {
    'String getAuthority()': (url: ApexUrl) => url.authority,
    'static System.URL getCurrentRequestUrl()': orgUrl,
    'Integer getDefaultPort()': (url: ApexUrl) => url.defaultPort,
    'String getFile()': (url: ApexUrl) => url.file,
    'static String getFileFieldURL(String entityId, String fieldName)': onClass(
      (entityId: string, fieldName: string) =>
        `${transaction().org.instanceUrl}/servlet/servlet.FileDownload?file=${entityId}&field=${fieldName}`,
    ),
    'String getHost()': (url: ApexUrl) => url.host,
    'static System.URL getOrgDomainUrl()': orgUrl,
    'String getPath()': (url: ApexUrl) => url.path,
    'Integer getPort()': (url: ApexUrl) => url.port,
    'String getProtocol()': (url: ApexUrl) => url.protocol,
    'String getQuery()': (url: ApexUrl) => url.query,
    'String getRef()': (url: ApexUrl) => url.ref,
    'static System.URL getSalesforceBaseUrl()': orgUrl,
    'String getUserInfo()': (url: ApexUrl) => url.userInfo,
    'Boolean sameFile(System.URL other)': onInstance((url: ApexUrl, other: ApexUrl) => url.sameFile(other)),
    'String toExternalForm()': (url: ApexUrl) => url.externalForm,
  },
});
