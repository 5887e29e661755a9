/** SOAP: the one table of services, a session in each envelope, errors as faults. */
import { NotEmulatedError } from '../../apex/runtime/exception';
import { ApiError, invalidSession } from '../api-error';
import type { ApiCall, Route } from '../route';
import { toApiError } from '../to-api-error';
import type { WireResponse } from '../wire';
import { apexService } from './apex/apex-service';
import { parseEnvelope, soapFault, soapResponse } from './envelope';
import { metadataService } from './metadata/metadata-service';
import { partnerService } from './partner/partner-service';
import type { SoapService } from './service';

const SERVICES: readonly SoapService[] = [metadataService, apexService, partnerService];

export const soapRoutes: readonly Route[] = SERVICES.flatMap((service) =>
  service.patterns.map((pattern) => ({
    method: 'POST',
    pattern,
    // The session stands in the envelope.
    isOpen: true,
    handle: (call: ApiCall) => answer(service, call),
  })),
);

function answer(service: SoapService, call: ApiCall): WireResponse {
  try {
    const request = parseEnvelope(Buffer.from(call.request.body).toString('utf8'));
    const { action: name, parameters, sessionId } = request;
    const action = service.actions[name];
    if (!action && service.notEmulated?.includes(name)) {
      throw new NotEmulatedError(`The SOAP call ${name}`);
    }
    if (!action) {
      throw new ApiError(500, 'INVALID_OPERATION', `No operation available for request ${name}`);
    }
    const userId = sessionId === null ? null : call.org.sessions.userOf(sessionId);
    const user = userId === null ? null : call.org.user(userId);
    if (!user && !action.isOpen) {
      throw new ApiError(500, 'INVALID_SESSION_ID', invalidSession().message);
    }
    const [, version = call.version] = /(\d+\.\d)/.exec(call.params.apiVersion ?? '') ?? [];
    const { result, header } = action.run({ ...call, user: user ?? call.user, version }, parameters, request);
    return soapResponse(service.namespace, name, result, header);
  } catch (error) {
    return soapFault(service.namespace, toApiError(error));
  }
}
