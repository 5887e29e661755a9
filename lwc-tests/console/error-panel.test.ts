import ErrorPanel from 'c/errorPanel';
import { byId, click, getById, heard, place } from '../support/dom';

describe('c-error-panel', () => {
  it('shows nothing when nothing failed', () => {
    expect(byId(place(ErrorPanel, { errors: null }), 'error')).toBeNull();
  });

  it('announces what happened, without its code, and is accessible', async () => {
    const element = place(ErrorPanel, { errors: { body: { message: 'The row is gone. [NOT_FOUND]' } } });

    expect(getById(element, 'message').textContent).toBe('The row is gone.');
    expect(getById(element, 'error').getAttribute('role')).toBe('alert');
    await expect(element).toBeAccessible();
  });

  it('fires retry when the user tries again', async () => {
    const element = place(ErrorPanel, { errors: 'Broken.' });
    const retries = heard(element, 'retry');

    await click(element, 'retry');

    expect(retries).toHaveLength(1);
  });

  it('offers no retry where that makes no sense', () => {
    expect(byId(place(ErrorPanel, { errors: 'Broken.', hideRetry: true }), 'retry')).toBeNull();
  });
});
