import { reduceErrors } from 'c/errorReducer';

describe('reduceErrors', () => {
  it.each([
    ['an Apex refusal', { body: { message: 'No access.' } }, ['No access.']],
    ['several record errors', { body: [{ message: 'One.' }, { message: 'Two.' }] }, ['One.', 'Two.']],
    ['a JavaScript error', new Error('Broken.'), ['Broken.']],
    ['a text', 'Plain.', ['Plain.']],
    ['a failed request', { status: 503, statusText: 'Service Unavailable' }, ['Service Unavailable']],
    ['a list with gaps and repeats', [null, 'Once.', undefined, { body: { message: 'Once.' } }], ['Once.']],
    ['nothing', undefined, []],
  ])('reads %s', (_name, error, expected) => {
    expect(reduceErrors(error)).toEqual(expected);
  });
});
