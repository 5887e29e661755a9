import { describe, expect, it } from 'vitest';
import { checkNode } from '../../services/doctor/check-tools';
import { assign, stagelink } from '../../services/doctor/examination';

describe('checkNode', () => {
  it.each([
    ['20.19.0', 'ok'],
    ['20.18.3', 'error'],
    ['22.1.0', 'ok'],
    ['18.20.0', 'error'],
  ])('takes %s for %s', (version, level) => {
    expect(checkNode('>=20.19', version).level).toBe(level);
  });
});

describe('remedies', () => {
  it('name the org that was examined', () => {
    expect(stagelink('prod', 'schedule start')).toBe('npx stagelink schedule start --target-org prod');
    expect(stagelink(undefined, 'schedule start')).toBe('npx stagelink schedule start');
    expect(assign('prod', ['A', 'B'], 'i@x.org')).toBe(
      'sf org assign permset --name A --name B --on-behalf-of i@x.org --target-org prod',
    );
  });
});
