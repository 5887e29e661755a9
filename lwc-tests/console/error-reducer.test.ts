import { codeOf, reduceErrors } from 'c/errorReducer';

describe('reduceErrors', () => {
  it.each([
    ['an Apex refusal', { body: { message: 'No access.' } }, ['No access.']],
    ['a refusal with its code', { body: { message: 'No access. [NOT_PERMITTED]' } }, ['No access.']],
    ['several record errors', { body: [{ message: 'One.' }, { message: 'Two.' }] }, ['One.', 'Two.']],
    ['a JavaScript error', new Error('Broken.'), ['Broken.']],
    ['a text', 'Plain.', ['Plain.']],
    ['a failed request', { status: 503, statusText: 'Service Unavailable' }, ['Service Unavailable']],
    ['a list with gaps and repeats', [null, 'Once.', undefined, { body: { message: 'Once.' } }], ['Once.']],
    ['an error that says nothing', { body: { message: 7 } }, []],
    ['nothing', undefined, []],
  ])('reads %s', (_name, error, expected) => {
    expect(reduceErrors(error)).toEqual(expected);
  });
});

describe('codeOf', () => {
  it.each([
    ['a refusal', { body: { message: 'It has changed. [PLAN_STALE]' } }, 'PLAN_STALE'],
    ['an error of the platform', { body: { message: 'You do not have access to the Apex class.' } }, null],
    ['brackets within a text', 'Field [Name] is missing.', null],
    ['nothing', null, null],
  ])('finds the code of %s', (_name, error, expected) => {
    expect(codeOf(error)).toBe(expected);
  });
});
