/** `retrieve` and `checkRetrieveStatus`: the zip comes with the status. */
import type { Manifest } from '../../../deploy/package/manifest';
import { ApiError } from '../../api-error';
import * as api from '../../metadata/metadata-api';
import { all, child, text, texts, type SoapObject } from '../envelope';
import type { SoapAction } from '../service';

export const retrieve: SoapAction = {
  run: (call, parameters) => {
    const request =
      'retrieveRequest' in parameters ? child(parameters, 'retrieveRequest') : child(parameters, 'request');
    const id = api.retrieve(call, manifestOf(child(request, 'unpackaged')), text(request, 'singlePackage') === 'true');
    return { result: { done: false, id, state: 'Queued' } };
  },
};

function manifestOf(unpackaged: SoapObject): Manifest {
  const types = all(unpackaged, 'types').filter((value): value is SoapObject => typeof value === 'object');
  return {
    types: new Map(types.map((type) => [text(type, 'name'), texts(type, 'members').map((member) => member.trim())])),
    version: text(unpackaged, 'version') || null,
  };
}

export const checkRetrieveStatus: SoapAction = {
  run: (call, parameters) => {
    api.requireMetadataAccess(call);
    const id = text(parameters, 'asyncProcessId') || text(parameters, 'id');
    const retrieved = call.org.metadataRequests.retrieval(id);
    if (!retrieved) {
      throw new ApiError(500, 'INVALID_CROSS_REFERENCE_KEY', `invalid cross reference id: ${id}`);
    }
    const now = new Date().toISOString();
    return {
      result: {
        done: true,
        fileProperties: retrieved.files.map(({ type, fullName, fileName }) => ({
          createdById: call.user.id,
          createdByName: call.user.name,
          createdDate: now,
          fileName,
          fullName,
          id: '',
          lastModifiedById: call.user.id,
          lastModifiedByName: call.user.name,
          lastModifiedDate: now,
          manageableState: 'unmanaged',
          type,
        })),
        id,
        messages: retrieved.missing.map(({ type, fullName }) => ({
          fileName: 'unpackaged/package.xml',
          problem: `Entity of type '${type}' named '${fullName}' cannot be found`,
        })),
        status: 'Succeeded',
        success: true,
        zipFile: Buffer.from(retrieved.zip).toString('base64'),
      },
    };
  },
};
