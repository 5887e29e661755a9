/** One SOAP service of the platform and its actions, each in a file of its own. */
import type { ApiCall } from '../route';
import type { SoapObject, SoapRequest, XmlObject, XmlValue } from './envelope';

export interface SoapAnswer {
  readonly result: XmlValue;
  readonly header?: XmlObject;
}

export interface SoapAction {
  /** True for what needs no session. */
  readonly isOpen?: boolean;
  readonly run: (call: ApiCall, parameters: SoapObject, request: SoapRequest) => SoapAnswer;
}

export interface SoapService {
  /** Paths with `:apiVersion`. */
  readonly patterns: readonly string[];
  readonly namespace: string;
  readonly actions: Readonly<Record<string, SoapAction>>;
  /** Names of actions that the platform has and the local org has not. */
  readonly notEmulated?: readonly string[];
}
