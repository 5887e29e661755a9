/** `GET /metadata`: what this server does, generated from what it holds. https://hl7.org/fhir/R4/capabilitystatement.html */
export function capabilityStatement(baseUrl: string, resourceTypes: readonly string[], date: string): object {
  return {
    resourceType: 'CapabilityStatement',
    status: 'active',
    date,
    kind: 'instance',
    software: { name: 'Stagelink EMR sandbox' },
    implementation: { description: 'A FHIR R4 server for tests and demonstrations', url: baseUrl },
    fhirVersion: '4.0.1',
    format: ['application/fhir+json', 'json'],
    rest: [
      {
        mode: 'server',
        security: {
          service: [
            {
              coding: [{ system: 'http://terminology.hl7.org/CodeSystem/restful-security-service', code: 'OAuth' }],
            },
          ],
          description: `OAuth 2.0 client credentials at ${baseUrl.replace(/\/fhir$/, '')}/oauth/token`,
        },
        resource: resourceTypes.map((type) => ({
          type,
          versioning: 'versioned',
          readHistory: true,
          conditionalCreate: true,
          interaction: ['read', 'vread', 'update', 'patch', 'delete', 'create', 'search-type', 'history-instance'].map(
            (code) => ({ code }),
          ),
          searchParam: [
            { name: '_id', type: 'token' },
            { name: '_lastUpdated', type: 'date' },
          ],
        })),
        interaction: [{ code: 'transaction' }, { code: 'batch' }],
      },
    ],
  };
}
