import { conflictFilterOf, withValues } from 'c/conflictsModel';
import { canRepair, type Reconciliation } from 'c/operationModel';
import { outboundFilterOf } from 'c/outboxModel';
import { countOf, keyed, lacksSchedule, type SettingsFinding } from 'c/settingsModel';
import { conflictRow, reconciliation } from '../support/operation-builder';

describe('conflicts model', () => {
  it('reads a filter from an address', () => {
    expect(conflictFilterOf({ feed: 'F', record: '001', row: 'x' })).toEqual({
      feed: 'F',
      field: null,
      winner: null,
      recordId: '001',
    });
  });

  it('shows values that are known, says of others that they are hidden, and leaves those not asked for empty', () => {
    const known = { id: 'a', lastSeen: null, sourceValue: 'new', salesforceValue: null, hidden: false };
    const values = new Map([
      ['a', known],
      ['b', { ...known, id: 'b', hidden: true }],
    ]);
    const rows = withValues(
      [conflictRow({ id: 'a' }), conflictRow({ id: 'b' }), conflictRow({ id: 'c' })],
      values,
      (winner) => `won by ${winner}`,
      'hidden',
    );

    expect(rows.map(({ sourceValue }) => sourceValue)).toEqual(['new', 'hidden', '']);
    expect(rows[0]).toMatchObject({ place: 'Account.Phone', winnerText: 'won by Salesforce', salesforceValue: '' });
  });
});

describe('outbox model', () => {
  it('reads a filter from an address', () => {
    expect(outboundFilterOf({ system: 'EMR', status: 'Dead', cause: 'X' })).toEqual({
      systemName: 'EMR',
      route: null,
      status: 'Dead',
      fingerprint: 'X',
      recordId: null,
    });
  });
});

describe('operation model', () => {
  it.each<[Partial<Reconciliation>, boolean]>([
    [{ missing: 2, repaired: 1 }, true],
    [{ missing: 1, repaired: 1 }, false],
    [{ missing: 1, repaired: 0, status: 'Running' }, false],
  ])('knows whether %j can be repaired', (values, expected) => {
    expect(canRepair(reconciliation({ different: 0, extra: 0, ...values }))).toBe(expected);
  });
});

describe('settings model', () => {
  const finding: SettingsFinding = { severity: 'Error', area: 'Feed', subject: 's', message: 'm', remedy: 'r' };

  it('counts, keys and knows whether a schedule is missing', () => {
    const findings: SettingsFinding[] = [finding, { ...finding, severity: 'Warning' }];

    expect(countOf(findings, 'Error')).toBe(1);
    expect(keyed(findings).map(({ key }) => key)).toEqual([0, 1]);
    expect(lacksSchedule(findings)).toBe(false);
    expect(lacksSchedule([{ ...finding, area: 'Schedule' }])).toBe(true);
  });
});
