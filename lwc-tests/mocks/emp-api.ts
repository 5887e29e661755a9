/** Stands in for `lightning/empApi`: hands events of the org to those who listen. */

type Listener = (message: unknown) => void;

const listeners = new Set<Listener>();

export function subscribe(channel: string, _replayId: number, onMessage: Listener): Promise<unknown> {
  listeners.add(onMessage);
  return Promise.resolve({ channel, onMessage });
}

export function unsubscribe({ onMessage }: { readonly onMessage: Listener }): Promise<void> {
  listeners.delete(onMessage);
  return Promise.resolve();
}

/** What the org says when a record of an object has changed. */
export function announce(objectName: string, recordId: string | null = null): void {
  const payload = { Object_Name__c: objectName, Record_Id__c: recordId };
  listeners.forEach((listener) => listener({ data: { payload } }));
}

export function listenerCount(): number {
  return listeners.size;
}
