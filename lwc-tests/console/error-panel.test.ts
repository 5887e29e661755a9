import { createElement } from 'lwc';
import ErrorPanel from 'c/errorPanel';
import { byId, getById, removeAll } from '../support/dom';

function show(errors: unknown, hideRetry = false): HTMLElement {
  const element = createElement('c-error-panel', { is: ErrorPanel });
  Object.assign(element, { errors, hideRetry });
  document.body.appendChild(element);
  return element;
}

describe('c-error-panel', () => {
  afterEach(removeAll);

  it('shows nothing when nothing failed', () => {
    expect(byId(show(null), 'error')).toBeNull();
  });

  it('announces what happened and is accessible', async () => {
    const element = show({ body: { message: 'The row is gone.' } });

    expect(getById(element, 'message').textContent).toBe('The row is gone.');
    expect(getById(element, 'error').getAttribute('role')).toBe('alert');
    await expect(element).toBeAccessible();
  });

  it('fires retry when the user tries again', () => {
    const element = show('Broken.');
    const retried = jest.fn();
    element.addEventListener('retry', retried);

    getById(element, 'retry').click();

    expect(retried).toHaveBeenCalledTimes(1);
  });

  it('offers no retry where that makes no sense', () => {
    expect(byId(show('Broken.', true), 'retry')).toBeNull();
  });
});
