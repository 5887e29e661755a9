/** `lightning/uiObjectInfoApi`. https://developer.salesforce.com/docs/platform/lwc/guide/reference-lightning-ui-api-object-info.html */
import { requestData } from './request';
import { wireAdapter } from './wire';

type ObjectName = string | { readonly objectApiName: string };
type FieldName = string | { readonly objectApiName: string; readonly fieldApiName: string };

export const getObjectInfo = wireAdapter({
  isComplete: ({ objectApiName }) => objectApiName !== undefined,
  load: ({ objectApiName }) => requestData('GET', `ui-api/object-info/${nameOf(objectApiName as ObjectName)}`),
});

export const getObjectInfos = wireAdapter({
  isComplete: ({ objectApiNames }) => objectApiNames !== undefined,
  load: ({ objectApiNames }) =>
    requestData('GET', `ui-api/object-info/batch/${(objectApiNames as ObjectName[]).map(nameOf).join(',')}`),
});

export const getPicklistValues = wireAdapter({
  isComplete: ({ recordTypeId, fieldApiName }) => recordTypeId !== undefined && fieldApiName !== undefined,
  load: ({ recordTypeId, fieldApiName }) => {
    const field = fieldApiName as FieldName;
    const name = typeof field === 'string' ? field : `${field.objectApiName}.${field.fieldApiName}`;
    const [objectName, ...rest] = name.split('.');
    const path = `ui-api/object-info/${objectName}/picklist-values/${String(recordTypeId)}/${rest.join('.')}`;
    return requestData('GET', path);
  },
});

export const getPicklistValuesByRecordType = wireAdapter({
  isComplete: ({ objectApiName, recordTypeId }) => objectApiName !== undefined && recordTypeId !== undefined,
  load: ({ objectApiName, recordTypeId }) =>
    requestData(
      'GET',
      `ui-api/object-info/${nameOf(objectApiName as ObjectName)}/picklist-values/${String(recordTypeId)}`,
    ),
});

function nameOf(object: ObjectName): string {
  return typeof object === 'string' ? object : object.objectApiName;
}
