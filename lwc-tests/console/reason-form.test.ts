import ReasonForm from 'c/reasonForm';
import { click, fire, getById, heard, place, show } from '../support/dom';

type Button = HTMLElement & { disabled: boolean };

describe('c-reason-form', () => {
  it('says what is about to be done, and is accessible', async () => {
    const element = await show(ReasonForm, {
      heading: 'Discard 2 rows',
      message: 'They stay.',
      actionLabel: 'Discard',
    });

    expect(getById(element, 'form').getAttribute('aria-label')).toBe('Discard 2 rows');
    expect(getById(element, 'form').textContent).toContain('They stay.');
    await expect(element).toBeAccessible();
  });

  it('takes no empty reason, and hands on one without blanks around it', async () => {
    const element = await show(ReasonForm);
    const reasons = heard(element, 'confirm');
    expect(getById<Button>(element, 'confirm').disabled).toBe(true);

    await fire(getById(element, 'reason'), 'change', { value: '  ' });
    expect(getById<Button>(element, 'confirm').disabled).toBe(true);
    await fire(getById(element, 'reason'), 'change', { value: ' test data ' });
    expect(getById<Button>(element, 'confirm').disabled).toBe(false);
    await click(element, 'confirm');

    expect(reasons).toEqual(['test data']);
  });

  it('can be left', async () => {
    const element = await show(ReasonForm);
    const cancelled = heard(element, 'cancel');

    await click(element, 'cancel');

    expect(cancelled).toHaveLength(1);
  });

  it('takes nothing while what was asked for is under way', () => {
    expect(getById<Button>(place(ReasonForm, { isWorking: true }), 'confirm').disabled).toBe(true);
  });
});
