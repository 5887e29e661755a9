import PayloadView, { prettyJson } from 'c/payloadView';
import { allById, fire, getById, show } from '../support/dom';

describe('prettyJson', () => {
  it('gives each member its line and changes nothing else', () => {
    expect(prettyJson('{"a":1.10,"b":[],"c":{"d":"x, {y}: \\"z\\""},"e":[1,2]}')).toBe(
      [
        '{',
        '  "a": 1.10,',
        '  "b": [],',
        '  "c": {',
        '    "d": "x, {y}: \\"z\\""',
        '  },',
        '  "e": [',
        '    1,',
        '    2',
        '  ]',
        '}',
      ].join('\n'),
    );
  });

  it.each(['{not json at all', '', '{"cut": "of'])('leaves %j as it is', (text) => {
    expect(prettyJson(text)).toBe(text);
  });
});

describe('c-payload-view', () => {
  const payload = '{"name":"Ann","other":"ann, Ann"}';

  it('shows the payload, and is accessible', async () => {
    const element = await show(PayloadView, { payload });

    expect(getById(element, 'payload').textContent).toContain('"name": "Ann",');
    await expect(element).toBeAccessible();
  });

  it('marks every place that holds what is looked for, whatever its case', async () => {
    const element = await show(PayloadView, { payload });

    await fire(getById(element, 'search'), 'change', { value: 'ann' });

    expect([...(element.shadowRoot?.querySelectorAll('mark') ?? [])].map(({ textContent }) => textContent)).toEqual([
      'Ann',
      'ann',
      'Ann',
    ]);
    expect(getById(element, 'matches').textContent).toBe('c.Stagelink_Many_Matches');
  });

  it('shows of a very long payload its beginning, and the lines that hold what is looked for', async () => {
    const long = JSON.stringify(Array.from({ length: 3000 }, (_, index) => `line ${index}`));
    const element = await show(PayloadView, { payload: long });
    expect(getById(element, 'payload').textContent).not.toContain('line 2500');
    expect(getById(element, 'left-out').textContent).toBe('c.Stagelink_Many_Lines_More');

    await fire(getById(element, 'search'), 'change', { value: 'line 2500' });

    expect(getById(element, 'payload').textContent).toContain('line 2500');
  });

  it('offers no search where it makes no sense', async () => {
    expect(allById(await show(PayloadView, { payload, hideSearch: true }), 'search')).toHaveLength(0);
  });
});
