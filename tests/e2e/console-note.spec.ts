import { expect, type Page } from '@playwright/test';
import { heading, isFitEverywhere, ownToken } from './console-page';
import { standingVisits, test } from './console-world';
import { call } from './support';

const saved = (page: Page) => page.getByText(/^Saved \d\d:\d\d$/);
const said = (page: Page) => page.getByLabel('What the patient says');

test('a doctor writes a note, is told what is missing, signs it, and adds to it', async ({
  world,
  browser,
}) => {
  const { page, faults } = await world.enter(browser, 'doctor');
  const visit = world.visits[0];
  if (!visit) throw new Error('no visit');
  await page.goto(`/console/visits/${visit.id}/show`);
  await page.getByRole('link', { name: 'Visit note' }).click();
  await expect(heading(page)).toHaveText(`Note: ${visit.patient}`);
  const sign = page.getByRole('button', { name: 'Sign note' });
  await expect(sign).toBeDisabled();
  await isFitEverywhere(page);

  // Each gap leads to where it is filled.
  await page.getByRole('button', { name: 'What the patient says is empty' }).click();
  await expect(said(page)).toBeFocused();
  await page.keyboard.type('Tired after lunch <b>& dizzy</b>');
  await expect(saved(page)).toBeVisible();
  await page.reload();
  await expect(said(page)).toHaveValue('Tired after lunch <b>& dizzy</b>');
  await expect(page.getByText('Before you can sign: 1')).toBeVisible();

  await page.getByRole('button', { name: 'Add a diagnosis' }).click();
  await page.getByLabel('Diagnosis 1', { exact: true }).fill('Type 2 diabetes');
  await page.getByLabel('Code list of diagnosis 1').selectOption({ label: 'ICD-11' });
  await page.keyboard.press('Control+s');
  await expect(page.getByText('A code needs its list, and a list its code')).toBeVisible();
  await page.getByLabel('Code of diagnosis 1').fill('5A11');
  await page.getByLabel('Plan').fill('Go on with metformin');
  await page.getByLabel('Follow-up', { exact: true }).selectOption({ label: 'None needed' });
  await expect(page.getByText('Ready to sign')).toBeVisible();

  // Without a network what was typed stays, and is saved when there is one.
  await page.context().setOffline(true);
  await page.getByLabel('What you find').fill('BP 128/82');
  await expect(page.getByText(/^Not saved: no connection/)).toBeVisible();
  await page.context().setOffline(false);
  await expect(saved(page)).toBeVisible();
  await isFitEverywhere(page);

  await page.keyboard.press('Control+Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('cannot be undone', { exact: false })).toBeVisible();
  await dialog.getByRole('button', { name: 'Sign note' }).click();
  await expect(page.getByText(/^Signed by Dr Achieng Otieno/)).toBeVisible();
  await expect(page.getByText('Tired after lunch <b>& dizzy</b>')).toBeVisible();
  await expect(page.getByText('Type 2 diabetes, 5A11 (ICD-11)')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'What the patient says' })).toHaveCount(0);

  await page.getByRole('button', { name: 'Add an addendum' }).click();
  await dialog.getByLabel('What is to be added?').fill('Told by phone');
  await dialog.getByRole('button', { name: 'Sign the addendum' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText('Told by phone')).toBeVisible();
  await isFitEverywhere(page);
  await page.getByRole('link', { name: 'To the visit' }).click();
  await page.getByRole('link', { name: 'Patient page' }).click();
  const notes = page.getByRole('region', { name: 'Notes' });
  await expect(notes.getByText('With an addendum')).toBeVisible();
  await isFitEverywhere(page);
  await notes.getByRole('link', { name: 'Type 2 diabetes' }).click();
  await expect(page.getByText('Told by phone')).toBeVisible();
  faults.take();
});

test('of two who write in one note, the second is told and chooses, part by part', async ({
  world,
  browser,
}) => {
  const { page } = await world.enter(browser, 'doctor');
  // Of the first one the note is signed above.
  const visit = (await standingVisits(world)).find(({ id }) => id !== world.visits[0]?.id);
  if (!visit) throw new Error('no visit');
  await page.goto(`/console/visits/${visit.id}/note`);
  await said(page).fill('Cough');
  await expect(saved(page)).toBeVisible();

  const { productUrl } = world.stack;
  const token = await ownToken(page, productUrl);
  const url = `${productUrl}/api/visits/${visit.id}/note`;
  const { version, draft } = await call<{ version: string; draft: { content: object } }>(
    ...(['GET', url, undefined, token] as const),
  );
  const elsewhere = await fetch(url, {
    method: 'PUT',
    headers: {
      ...{ 'Content-Type': 'application/json', 'If-Match': `"${version}"` },
      Authorization: `Bearer ${token}`,
    },
    body: JSON.stringify({ ...draft.content, assessment: 'Asthma', plan: 'Inhaler' }),
  });
  expect(elsewhere.status).toBe(200);

  await page.getByLabel('Plan').fill('Antibiotics');
  const dialog = page.getByRole('dialog', { name: 'Someone else wrote in this note' });
  await expect(dialog).toBeVisible();
  // What only the other changed is theirs; what both changed is mine until I choose.
  const assessment = dialog.getByRole('group', { name: 'Assessment' });
  await expect(assessment.getByRole('radio', { name: /^Theirs/ })).toBeChecked();
  const plan = dialog.getByRole('group', { name: 'Plan' });
  await expect(plan.getByRole('radio', { name: /^Yours/ })).toBeChecked();
  await expect(plan.getByText('Inhaler')).toBeVisible();
  await dialog.getByRole('button', { name: 'Keep what I chose' }).click();
  await expect(page.getByLabel('Assessment')).toHaveValue('Asthma');
  await expect(page.getByLabel('Plan')).toHaveValue('Antibiotics');
  await expect(saved(page)).toBeVisible();
  const after = await call<{ draft: { content: object } }>('GET', url, undefined, token);
  expect(after.draft.content).toMatchObject({
    ...{ subjective: 'Cough', assessment: 'Asthma', plan: 'Antibiotics' },
  });
});

test('the desk has no way to a note', async ({ world, browser }) => {
  const { page } = await world.enter(browser, 'desk');
  const visit = (await standingVisits(world)).at(-1);
  if (!visit) throw new Error('no visit');
  await page.goto(`/console/visits/${visit.id}/show`);
  await expect(heading(page)).toHaveText(visit.patient);
  await expect(page.getByRole('link', { name: 'Visit note' })).toHaveCount(0);
});
