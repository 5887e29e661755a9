/**
 * Which FlexiPage shows a record: the most particular assignment, in an app by record type and profile, then the app's
 * own, then the object's. A page that is not assigned is not shown, as in an org.
 */
import type { ActionOverrideModel, FlexiPageModel } from '../metadata/models';
import type { LightningApp, LightningObject, PageFacts } from './lightning-org';

export interface RecordView {
  readonly app: LightningApp;
  readonly object: LightningObject;
  readonly recordTypeId: string | null;
  /** Of the user, by name. */
  readonly profile: string;
}

/** Null for the platform's own page. */
export function recordPage({ flexiPages }: Pick<PageFacts, 'flexiPages'>, view: RecordView): FlexiPageModel | null {
  const { app, object } = view;
  const inApp = app.overrides.filter(({ objectName }) => objectName === object.name);
  const candidates = [...inApp, ...object.overrides].filter((override) => isFor(override, view));
  const [chosen] = candidates
    .map((override, index) => ({ override, index }))
    .sort((left, right) => particularity(right.override) - particularity(left.override) || left.index - right.index);
  return flexiPages.find(({ fullName }) => fullName === chosen?.override.content) ?? null;
}

/** Whether any choice depends on the type of the record. */
export function dependsOnRecordType({ overrides }: LightningApp, object: LightningObject): boolean {
  return overrides.some(({ objectName, recordType }) => objectName === object.name && recordType !== null);
}

function isFor(override: ActionOverrideModel, { object, recordTypeId, profile }: RecordView): boolean {
  const { action, type, formFactor } = override;
  const developerName = object.recordTypes.find(({ id }) => id === recordTypeId)?.developerName ?? '';
  return (
    action === 'View' &&
    type === 'Flexipage' &&
    (formFactor === null || formFactor === 'Large') &&
    (override.profile === null || profileFile(override.profile) === profileFile(profile)) &&
    (override.recordType === null || override.recordType === `${object.name}.${developerName}`)
  );
}

function particularity({ objectName, profile, recordType }: ActionOverrideModel): number {
  return (recordType === null ? 0 : 4) + (profile === null ? 0 : 2) + (objectName === null ? 0 : 1);
}

/** Metadata calls the administrator's profile `Admin`. */
function profileFile(name: string): string {
  return name === 'Admin' ? 'System Administrator' : name;
}
