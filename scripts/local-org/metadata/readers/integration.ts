/** What callouts and events need: credentials, remote sites, subscriber settings. */
import type { MetadataSource } from '../metadata-source';
import type { CredentialParameterModel } from '../models';
import type { XmlElement } from '../xml';

export function readNamedCredential(source: MetadataSource, root: XmlElement, fullName: string): void {
  source.namedCredentials.push({
    fullName,
    place: root.place,
    label: root.requiredText('label'),
    type: root.text('namedCredentialType') ?? 'Legacy',
    calloutEnabled: (root.text('calloutStatus') ?? 'Enabled') === 'Enabled',
    generateAuthorizationHeader: root.boolean('generateAuthorizationHeader'),
    allowMergeFieldsInBody: root.boolean('allowMergeFieldsInBody'),
    allowMergeFieldsInHeader: root.boolean('allowMergeFieldsInHeader'),
    endpoint: root.text('endpoint'),
    parameters: root.all('namedCredentialParameters').map(parameter),
  });
}

export function readExternalCredential(source: MetadataSource, root: XmlElement, fullName: string): void {
  source.externalCredentials.push({
    fullName,
    place: root.place,
    label: root.requiredText('label'),
    authenticationProtocol: root.requiredText('authenticationProtocol'),
    parameters: root.all('externalCredentialParameters').map(parameter),
  });
}

function parameter(element: XmlElement): CredentialParameterModel {
  return {
    group: element.text('parameterGroup'),
    name: element.text('parameterName') ?? element.requiredText('parameterType'),
    type: element.requiredText('parameterType'),
    value: element.text('parameterValue'),
    sequence: element.integer('sequenceNumber'),
    externalCredential: element.text('externalCredential'),
  };
}

export function readRemoteSite(source: MetadataSource, root: XmlElement, fullName: string): void {
  source.remoteSites.push({
    fullName,
    place: root.place,
    url: root.requiredText('url'),
    active: root.boolean('isActive'),
  });
}

export function readEventSubscriber(source: MetadataSource, root: XmlElement, fullName: string): void {
  source.eventSubscribers.push({
    fullName,
    place: root.place,
    trigger: root.requiredText('platformEventConsumer'),
    batchSize: root.integer('batchSize'),
    user: root.text('user'),
  });
}
