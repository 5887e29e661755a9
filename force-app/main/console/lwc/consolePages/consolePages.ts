/** Where the pages of the console are. State goes into the address, so that what a page shows can be kept and sent. */
import type { PageReference } from 'lightning/navigation';

/** Keys without their namespace; blank ones are left out. */
export type PageState = Readonly<Record<string, string | null | undefined>>;

const NAMESPACE = 'c__';

export const PAGES = {
  overview: 'Stagelink',
  stagedRows: 'Stagelink_Staged_Rows',
  replays: 'Stagelink_Replays',
  ownership: 'Stagelink_Ownership',
  outbox: 'Stagelink_Outbox',
  conflicts: 'Stagelink_Conflicts',
  runs: 'Stagelink_Runs',
  settings: 'Stagelink_Settings_Check',
} as const;

export function pageOf(page: keyof typeof PAGES, state: PageState = {}): PageReference {
  return {
    type: 'standard__navItemPage',
    attributes: { apiName: PAGES[page] },
    state: Object.fromEntries(
      Object.entries(state).flatMap(([key, value]) => (value ? [[NAMESPACE + key, value]] : [])),
    ),
  };
}

export function recordPage(recordId: string): PageReference {
  return { type: 'standard__recordPage', attributes: { recordId, actionName: 'view' } };
}

/** The state of a page, without the namespace of its keys. */
export function stateOf(reference: PageReference | null | undefined): Record<string, string> {
  return Object.fromEntries(
    Object.entries(reference?.state ?? {}).flatMap(([key, value]) =>
      key.startsWith(NAMESPACE) && value ? [[key.slice(NAMESPACE.length), value]] : [],
    ),
  );
}
