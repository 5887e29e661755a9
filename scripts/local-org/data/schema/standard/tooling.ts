/**
 * Objects of the Tooling API alone: the data API does not know them. Lines have the shape of the generated ones:
 * `Name ApexType Relationship Target`. Source: Tooling API Reference.
 */
import type { FactTable } from './facts';

const AUDIT = ['CreatedById Id CreatedBy User', 'CreatedDate Datetime', 'IsDeleted Boolean', 'SystemModstamp Datetime'];

export const TOOLING_OBJECTS: Readonly<Record<string, readonly string[]>> = {
  ApexCodeCoverage: [
    ...AUDIT,
    'ApexTestClassId Id ApexTestClass ApexClass',
    'ApexClassOrTriggerId Id ApexClassOrTrigger Name',
    'TestMethodName String',
    'NumLinesCovered Integer',
    'NumLinesUncovered Integer',
    'Coverage String',
  ],
  ApexCodeCoverageAggregate: [
    ...AUDIT,
    'ApexClassOrTriggerId Id ApexClassOrTrigger Name',
    'NumLinesCovered Integer',
    'NumLinesUncovered Integer',
    'Coverage String',
  ],
  ApexOrgWideCoverage: [...AUDIT, 'PercentCovered Integer'],
  DebugLevel: [
    ...AUDIT,
    'DeveloperName String',
    'MasterLabel String',
    'Language String',
    'ApexCode String',
    'ApexProfiling String',
    'Callout String',
    'Database String',
    'System String',
    'Validation String',
    'Visualforce String',
    'Workflow String',
    'Nba String',
    'Wave String',
  ],
  TraceFlag: [
    ...AUDIT,
    'TracedEntityId Id TracedEntity User',
    'DebugLevelId Id DebugLevel DebugLevel',
    'LogType String',
    'StartDate Datetime',
    'ExpirationDate Datetime',
  ],
  PackageLicense: [...AUDIT, 'NamespacePrefix String', 'Status String'],
};

const READ_ONLY = 'create update delete';

/** Coverage is JSON of `{coveredLines, uncoveredLines}` in the column, and an object on the wire. */
export const tooling: FactTable = {
  ApexCodeCoverage: { keyPrefix: '715', refuses: READ_ONLY, fields: { Coverage: 'textarea(1000000)' } },
  ApexCodeCoverageAggregate: { keyPrefix: '716', refuses: READ_ONLY, fields: { Coverage: 'textarea(1000000)' } },
  ApexOrgWideCoverage: { keyPrefix: '7dl', refuses: READ_ONLY },
  DebugLevel: { keyPrefix: '7dm' },
  TraceFlag: { keyPrefix: '7tf' },
  PackageLicense: { keyPrefix: '050', refuses: READ_ONLY },
};
