/** What people come to the console to do, done in a real browser; each journey goes on where the one before has left the org. */
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { choose, listed, look, openRow, toast, useConsole } from './console-browser';
import { CONFLICTING, MISSING_PATIENT, NAMELESS, patient, POISON, WAITING } from './console-data';

/** More than any page has places to stop at before what is looked for. */
const MOST_TABS = 60;

/** Of the EMR's settings: minutes in which its fourth and its fifth attempt are due; the second and the third do not wait. */
const BACKOFFS = [2, 3];

const lightning = useConsole();

async function giveReason(form: Page | Locator, reason: string, action: string): Promise<void> {
  await form.getByRole('textbox', { name: 'Reason' }).fill(reason);
  await form.getByRole('button', { name: action, exact: true }).last().click();
}

function isFocused(element: Locator): Promise<boolean> {
  return element.evaluate((node) => node.matches(':focus'));
}

async function tabTo(page: Page, element: Locator, key = 'Tab'): Promise<void> {
  await element.waitFor();
  for (let turn = 0; turn < MOST_TABS && !(await isFocused(element)); turn += 1) {
    await page.keyboard.press(key);
  }
  expect(await isFocused(element)).toBe(true);
}

describe('a poison row', () => {
  it('is found, understood, corrected, previewed, replayed and seen linked', async () => {
    const page = await lightning.open('/lightning/n/Stagelink');
    await page.getByRole('button', { name: 'Dead rows: 7' }).click();
    const row = await openRow(page, POISON);

    expect(await row.locator('[data-id="failure"]').innerText()).toMatch(/PersonBirthdate is not a date.*What to do/s);
    expect(await isFocused(row.getByRole('heading', { level: 2 }))).toBe(true);
    await row.getByText('It would fail for the same reason.').waitFor();
    await row.getByRole('button', { name: 'Edit' }).click();
    const draft = row.getByRole('textbox', { name: 'Payload' });
    await expect.poll(() => isFocused(draft)).toBe(true);
    await draft.fill((await draft.inputValue()).replace('31/12/1980', '1980-12-31'));
    await look(page, 'journey-edit');
    await giveReason(row, 'Day and month were swapped.', 'Save correction');
    await toast(page, 'The correction is saved').waitFor();

    const plan = row.locator('[data-id="plan"]');
    await plan.getByText('Linked').waitFor();
    expect(await plan.innerText()).toMatch(/Person Birthdate.*1980-12-31/s);
    await look(page, 'journey-corrected');
    await row.getByRole('button', { name: 'Replay' }).click();
    await toast(page, 'Replay finished').waitFor();

    await row.locator('[data-id="status"]').getByText('Linked').waitFor();
    expect(await row.getByText('Correction', { exact: false }).count()).toBeGreaterThan(0);
    await look(page, 'journey-linked');
    await row.getByRole('button', { name: 'Back to the list' }).click();
    await listed(page, POISON).getByText('Linked').waitFor();
    const link = listed(page, POISON).getByRole('button', { name: /^SR-/ });
    await expect.poll(() => isFocused(link)).toBe(true);
    expect(await lightning.world.recordOf('Account', POISON)).not.toBe('');
    await page.close();
  });

  it('is refused when it has changed since it was looked at, and leads on by a new plan', async () => {
    const page = await lightning.open('/lightning/n/Stagelink_Staged_Rows');
    const row = await openRow(page, 'nameless0');
    await row.getByRole('button', { name: 'Replay' }).waitFor();
    const { rows } = await lightning.world.api.staged({ status: 'Dead' });
    const { id } = rows.find(({ externalId }) => externalId === 'nameless0')!;
    await lightning.world.api.edit(id, JSON.stringify(patient('nameless0', 'Novak', 'Nora')), 'Found her name.');

    await row.getByRole('button', { name: 'Replay' }).click();
    await row.getByRole('alert').getByText('The plan no longer holds').waitFor();
    await look(page, 'journey-stale');
    await row.getByRole('button', { name: 'Look at the plan anew' }).click();
    await row.locator('[data-id="plan"]').getByText('Novak').waitFor();
    await row.getByRole('button', { name: 'Replay' }).click();

    await row.locator('[data-id="status"]').getByText('Linked').waitFor();
    await page.close();
  });
});

describe('the keyboard alone', () => {
  it('finds a row, opens it, and comes back to it', async () => {
    const page = await lightning.open('/lightning/n/Stagelink_Staged_Rows');
    await page.getByText('rows, newest first').waitFor();
    await tabTo(page, page.getByRole('searchbox', { name: 'Search', exact: true }));
    await page.keyboard.type('nameless1');
    await page.keyboard.press('Enter');
    await page.getByText('1 row', { exact: true }).waitFor();
    const link = listed(page, 'nameless1').getByRole('button', { name: /^SR-/ });
    await tabTo(page, link);
    await page.keyboard.press('Enter');

    await expect.poll(() => isFocused(page.getByRole('heading', { name: /^SR-/ }))).toBe(true);
    await tabTo(page, page.getByRole('button', { name: 'Back to the list' }), 'Shift+Tab');
    await page.keyboard.press('Enter');

    await expect.poll(() => isFocused(link)).toBe(true);
    await page.close();
  });
});

describe('many rows', () => {
  it('are chosen beyond what is loaded, and previewed with totals', async () => {
    const page = await lightning.open('/lightning/n/Stagelink_Staged_Rows?c__status=Failed');
    await page.getByRole('checkbox', { name: 'Select all loaded rows' }).click();
    await page.getByRole('button', { name: `Select all ${WAITING} that match` }).click();
    await look(page, 'journey-selection');
    await page.getByRole('button', { name: 'Preview replay' }).click();
    await page.getByText(`${WAITING} of ${WAITING} rows looked at`).waitFor();

    expect(await page.getByRole('heading', { name: `Replay preview: ${WAITING} rows` }).count()).toBe(1);
    await look(page, 'journey-preview');
    await page.getByRole('button', { name: 'Back to the list' }).click();
    await page.getByRole('button', { name: 'Preview replay' }).waitFor();
    await page.close();
  });

  it('are replayed by their cause, and the page follows to the end', async () => {
    await lightning.world.create('Account', { LastName: 'Later', EMR_ID__c: MISSING_PATIENT });
    const page = await lightning.open('/lightning/n/Stagelink_Staged_Rows?c__view=causes');
    const cause = page.getByRole('listitem').filter({ hasText: 'PARENT_NOT_FOUND' });
    await cause.getByRole('button', { name: 'Preview replay' }).click();
    await page.getByText(`${WAITING} of ${WAITING} rows looked at`).waitFor();
    await page.getByRole('button', { name: `Replay ${WAITING} rows` }).click();
    await page.getByText(`0 of ${WAITING} rows are done`, { exact: false }).waitFor();
    await look(page, 'journey-replay-running');

    await lightning.world.drain();
    await page.getByText(`${WAITING} of ${WAITING} rows are done (100 %)`).waitFor();
    await look(page, 'journey-replay-done');
    await page.getByRole('button', { name: 'Back to the list' }).click();
    await cause.waitFor({ state: 'detached' });
    await page.close();
  });

  it('are discarded with one reason', async () => {
    const page = await lightning.open('/lightning/n/Stagelink_Staged_Rows?c__status=Dead');
    await page.getByRole('checkbox', { name: 'Select all loaded rows' }).click();
    await page.getByRole('button', { name: 'Discard' }).click();
    await giveReason(page, 'Test data of the EMR.', 'Discard');
    await toast(page, 'Discarded').waitFor();

    await page.getByRole('heading', { name: 'No rows match' }).waitFor();
    const { rows } = await lightning.world.api.staged({ status: 'Discarded' });
    expect(rows).toHaveLength(NAMELESS - 1);
    await page.close();
  });
});

describe('the owner of a field', () => {
  it('is changed after a simulation, and the change is told and kept', async () => {
    const page = await lightning.open('/lightning/n/Stagelink_Ownership?c__search=Phone&c__feed=EMR_Patient');
    await listed(page, 'Account.Phone').getByRole('button', { name: 'Change' }).click();
    await choose(page, 'New owner', 'External system');
    await page.getByRole('button', { name: 'Simulate' }).click();
    await page.getByText('Rows that would have turned out differently: 1 of', { exact: false }).waitFor();

    expect(await listed(page, CONFLICTING).innerText()).toMatch(/\+1 555 0199.*\+1 555 0101/s);
    await look(page, 'journey-simulation');
    await giveReason(page, 'The EMR keeps phone numbers.', 'Change owner');
    await page.getByText('The setting is being deployed.', { exact: false }).waitFor();
    await look(page, 'journey-deployment');
    await lightning.world.drain();
    await toast(page, 'The owner has changed').waitFor();

    await page.getByRole('button', { name: 'History' }).click();
    await listed(page, 'The EMR keeps phone numbers.').getByText('Salesforce → External system').waitFor();
    await look(page, 'journey-ownership-history');
    await page.close();
  });
});

describe('a message that the EMR refused', () => {
  it('is found, its answer is read, and it is sent again', async () => {
    const page = await lightning.open('/lightning/n/Stagelink_Outbox?c__status=Dead');
    await page.getByRole('button', { name: /^OUT-/ }).click();
    const message = page.getByRole('article', { name: /^OUT-/ });
    await message.getByRole('button', { name: 'Show payload' }).click();
    await message.getByText('Refused').first().waitFor();
    await look(page, 'journey-message');
    await message.getByRole('button', { name: 'Send again' }).click();
    await toast(page, 'It is sent again').waitFor();
    await lightning.world.drain();

    await message.locator('[data-id="status"]').getByText('Delivered').waitFor();
    await page.close();
  });
});

describe('the engine', () => {
  it('is paused for one system with a reason, and resumed', async () => {
    const page = await lightning.open('/lightning/n/Stagelink');
    const system = page.getByRole('region', { name: 'EMR', exact: true });
    await system.getByRole('button', { name: 'Pause' }).click();
    await giveReason(system, 'Upgrade of the EMR.', 'Pause');
    await system.getByText('Upgrade of the EMR.').waitFor();

    expect(await system.getByRole('button', { name: 'Pull now' }).first().isDisabled()).toBe(true);
    await look(page, 'journey-paused');
    await system.getByRole('button', { name: 'Resume' }).click();
    await system.getByRole('button', { name: 'Pause' }).waitFor();
    await page.close();
  });

  it('pulls a feed at once, and the page follows without being asked', async () => {
    const page = await lightning.open('/lightning/n/Stagelink');
    const feed = page.getByRole('article', { name: 'EMR: patients' });
    const before = await feed.getByRole('button', { name: /^RUN-/ }).innerText();
    await feed.getByRole('button', { name: 'Pull now' }).click();
    await toast(page, 'EMR: patients is being pulled').waitFor();
    await lightning.world.drain();

    await feed.getByText('Fresh').waitFor();
    await expect.poll(() => feed.getByRole('button', { name: /^RUN-/ }).innerText()).not.toBe(before);
    await feed.getByText('Completed').waitFor();
    await page.close();
  });

  it('is set back, and the ledger says by whom and why', async () => {
    const page = await lightning.open('/lightning/n/Stagelink_Runs?c__view=ledger');
    await page.getByRole('button', { name: 'Rewind' }).click();
    await page.getByText('From the beginning').click();
    await giveReason(page, 'The EMR was restored.', 'Rewind');

    await listed(page, 'The EMR was restored.').getByText('Rewound').waitFor();
    await look(page, 'journey-rewound');
    await page.close();
  });

  it('tells of an outage that one click has caused, and goes on once it is over', async () => {
    const control = await lightning.open(lightning.world.controlUrl);
    const emr = control.getByRole('region', { name: 'EMR', exact: true });
    await emr.getByRole('button', { name: 'Outage' }).click();
    await emr.getByText('until it is cleared', { exact: false }).waitFor();

    const page = await lightning.open('/lightning/n/Stagelink');
    const system = page.getByRole('region', { name: 'EMR', exact: true });
    const feed = page.getByRole('article', { name: 'EMR: patients' });
    await feed.getByRole('button', { name: 'Pull now' }).click();
    await toast(page, 'EMR: patients is being pulled').waitFor();
    await lightning.world.drain();
    await feed.getByText('Tried again', { exact: true }).waitFor();
    await feed.getByText('EMR failed with status 503', { exact: false }).waitFor();
    await look(page, 'journey-tried-again');

    for (const minutes of BACKOFFS) {
      await lightning.world.advance(minutes);
      await lightning.world.drain();
    }
    await system.getByText('Resting').waitFor();
    await feed.getByText('Failed', { exact: true }).last().waitFor();
    expect(await feed.getByRole('button', { name: 'Pull now' }).isDisabled()).toBe(true);
    await look(page, 'journey-resting');

    await emr.getByRole('button', { name: /Clear all/ }).click();
    await emr.getByText('None').waitFor();
    await system.getByRole('button', { name: 'Resume' }).click();
    await feed.getByRole('button', { name: 'Pull now' }).click();
    await lightning.world.drain();
    await feed.getByText('Completed').waitFor();
    expect(await feed.getByText('EMR failed', { exact: false }).count()).toBe(0);
    await look(page, 'journey-over');
    await control.close();
    await page.close();
  });

  // Last: what schedules begin depends on the time of the day.
  it('is checked: schedules are started, and a system answers', async () => {
    const page = await lightning.open('/lightning/n/Stagelink_Settings_Check');
    await page.getByRole('button', { name: 'Start schedules' }).click();
    await toast(page, 'The schedules are started').waitFor();
    expect(await page.getByRole('heading', { name: /^Schedule:/ }).count()).toBe(0);

    await page.getByRole('button', { name: 'Test connection' }).first().click();
    await page.getByText('It answered with status 200', { exact: false }).waitFor();
    await look(page, 'journey-connection');
    await page.close();
  });

  it('throws on no page', () => {
    expect(lightning.errors).toEqual([]);
  });
});
