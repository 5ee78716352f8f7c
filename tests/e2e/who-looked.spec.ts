import { expect, test as base } from '@playwright/test';
import { staffTokens } from '../support/issuer-client';
import { startStack, type Stack } from '../support/stack';
import { call, expectNoSidewaysScroll } from './support';

interface Family {
  stack: Stack;
  /** Document id of a child for whom Amina acts, and of another patient's record. */
  child: string;
  stranger: string;
}

/** A product of its own: a family is made by the desk, whose second factor must be one that this test holds. */
const test = base.extend<object, { family: Family }>({
  family: [
    // Playwright reads the names of the fixtures that this one needs from the first argument.
    async ({}, use) => {
      const stack = await startStack('sqlite', { pastVisits: 3, enrolStaff: false });
      try {
        await use(await familyIn(stack));
      } finally {
        await stack.stop();
      }
    },
    { scope: 'worker', timeout: 240_000 },
  ],
});

async function familyIn(stack: Stack): Promise<Family> {
  const { knex, productUrl, password } = stack;
  const { access } = await staffTokens(productUrl, 'desk@mwangaza.example', password);
  const documentOf = async (name: string): Promise<string> => {
    const row = await knex('patients')
      .where({ full_name: name })
      .first<{ document_id: string }>('document_id');
    return row.document_id;
  };
  const [parent, stranger] = [await documentOf('Amina Yusuf'), await documentOf('Purity Mwende')];
  const clinic = await knex('clinics').where({ slug: 'mwangaza' }).first<{ id: number }>('id');
  const child = 'yusrayusuf0000000000test';
  const now = new Date();
  await knex('patients').insert({
    ...{ document_id: child, full_name: 'Yusra Yusuf', language: 'en', active: true },
    ...{ clinic_id: clinic.id, date_of_birth: '2021-06-08' },
    ...{ created_at: now, updated_at: now, published_at: now },
  });
  const about = `${productUrl}/api/patients/${child}`;
  await call('POST', `${about}/guardians`, { guardian: parent, kind: 'parent' }, access);
  await call('GET', about, undefined, access);
  return { stack, child, stranger };
}

test.use({ javaScriptEnabled: false, viewport: { width: 320, height: 720 } });

test('a parent reads who looked at the record of the child, and goes back to their own', async ({
  page,
  family,
}) => {
  const { productUrl, password } = family.stack;
  await page.goto(`${productUrl}/account`);
  await page.getByRole('link', { name: 'Use a password' }).click();
  await page.getByLabel('Phone number or e-mail').fill('0712345678');
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('link', { name: /Who looked/ }).click();

  const people = page.getByRole('navigation');
  const current = people.locator('[aria-current]');
  await expect(people).toHaveAccessibleName('Whose record?');
  await expect(people.getByRole('link')).toHaveCount(2);
  await expect(current).toContainText('Amina Yusuf');
  await expect(page.getByText('used your record')).toBeVisible();

  await people.getByRole('link', { name: /Yusra Yusuf/ }).press('Enter');
  await expect(current).toContainText('Yusra Yusuf');
  await expect(current).toContainText('You are the parent');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Who looked at this record');
  await expect(page.getByText('used the record of Yusra Yusuf')).toBeVisible();
  await expect(page.getByText('Front desk. Looked.')).toBeVisible();
  await expectNoSidewaysScroll(page);
  expect(new URL(page.url()).searchParams.get('of')).toBe(family.child);

  await page.getByRole('link', { name: 'Kiswahili' }).click();
  await expect(page.getByText('waliotumia rekodi ya Yusra Yusuf')).toBeVisible();
  await expect(current).toContainText('Wewe ni mzazi wake');

  await people.getByRole('link', { name: /Amina Yusuf/ }).click();
  await expect(current).toContainText('Amina Yusuf');
  // Nobody's record but these two.
  await page.goto(`${productUrl}/account/looked?of=${family.stranger}`);
  await expect(page).toHaveURL(`${productUrl}/account/looked`);
});
