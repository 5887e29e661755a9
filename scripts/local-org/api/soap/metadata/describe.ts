/** `describeMetadata` and `listMetadata`. */
import { PACKAGE_TYPES } from '../../../deploy/package/package-types';
import * as api from '../../metadata/metadata-api';
import { all, text, type SoapObject } from '../envelope';
import type { SoapAction } from '../service';

export const describeMetadata: SoapAction = {
  run: (call) => {
    api.requireMetadataAccess(call);
    return {
      result: {
        metadataObjects: PACKAGE_TYPES.map(({ name, directory, suffix, hasMetaFile, inFolder, children = [] }) => ({
          childXmlNames: children.map((childType) => childType.name),
          directoryName: directory,
          inFolder: inFolder ?? false,
          metaFile: hasMetaFile ?? false,
          ...(suffix === '' ? {} : { suffix }),
          xmlName: name,
        })),
        organizationNamespace: '',
        partialSaveAllowed: false,
        testRequired: false,
      },
    };
  },
};

export const listMetadata: SoapAction = {
  run: (call, parameters) => {
    const queries = all(parameters, 'queries').filter((value): value is SoapObject => typeof value === 'object');
    const now = new Date().toISOString();
    return {
      result: queries
        .flatMap((query) => api.list(call, text(query, 'type'), text(query, 'folder') || null))
        .map(({ type, fullName, fileName }) => ({
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
    };
  },
};
