/** Of the partner API what clients need to log in; records go over REST. */
import type { SoapService } from '../service';
import { getServerTimestamp, getUserInfo, login, logout, setPassword } from './session-actions';

export const partnerService: SoapService = {
  patterns: ['/services/Soap/u/:apiVersion', '/services/Soap/u/:apiVersion/:organization'],
  namespace: 'urn:partner.soap.sforce.com',
  actions: { login, logout, getUserInfo, getServerTimestamp, setPassword },
};
