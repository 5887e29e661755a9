import { LiveUpdates } from 'c/consoleLive';
import { announce, listenerCount } from '../mocks/emp-api';
import { flush } from '../support/dom';

function hide(hidden: boolean): void {
  Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));
}

describe('LiveUpdates', () => {
  let asked: (() => void)[] = [];
  let live: LiveUpdates;

  function start(recordId: string | null = null): void {
    const ask = (): Promise<void> => new Promise((resolve) => asked.push(resolve));
    live = new LiveUpdates(['Sync_Run__c'], ask, () => recordId);
    live.start();
  }

  beforeEach(() => {
    asked = [];
  });

  afterEach(async () => {
    live.stop();
    await flush();
    hide(false);
  });

  it('asks when an object that matters has changed, and for no other', async () => {
    start();
    announce('Reconciliation__c');
    expect(asked).toHaveLength(0);

    announce('Sync_Run__c', 'a01');
    await flush();

    expect(asked).toHaveLength(1);
  });

  it('asks once more after an answer, however many changes came meanwhile', async () => {
    start();
    announce('Sync_Run__c');
    announce('Sync_Run__c');
    announce('Sync_Run__c');
    expect(asked).toHaveLength(1);

    asked[0]?.();
    await flush();
    expect(asked).toHaveLength(2);

    asked[1]?.();
    await flush();
    expect(asked).toHaveLength(2);
  });

  it.each([
    ['mine', 1],
    ['other', 0],
    [null, 1],
  ])('asks for a change of %s when it watches one record %d times', (recordId, times) => {
    start('mine');
    announce('Sync_Run__c', recordId);

    expect(asked).toHaveLength(times);
  });

  it('asks nothing while nobody looks, and asks when somebody looks again', () => {
    start();
    hide(true);
    announce('Sync_Run__c');
    expect(asked).toHaveLength(0);

    hide(false);
    expect(asked).toHaveLength(1);
  });

  it('listens no more when it is stopped', async () => {
    start();
    expect(listenerCount()).toBe(1);

    live.stop();
    await flush();

    expect(listenerCount()).toBe(0);
  });
});
