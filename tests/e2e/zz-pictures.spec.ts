import { expect, type Page } from '@playwright/test';
import { storedIn, without } from '../security/world/stored';
import { test } from './console-world';
const OUT = '/tmp/e-pics';
async function shoot(page: Page, name: string) {
  for (const [suffix, size, scheme] of [['', {width:1280,height:800}, 'Light colours'],['-dark',{width:1280,height:800},'Dark colours'],['-320',{width:320,height:700},'Light colours']] as const) {
    await page.setViewportSize(size);
    const b = page.getByRole('button', { name: scheme });
    if (await b.count()) await b.click();
    await page.mouse.move(0,0);
    await page.screenshot({ path: `${OUT}/${name}${suffix}.png`, fullPage: true });
  }
  await page.setViewportSize({width:1280,height:800});
}
async function paper(page: Page, name: string) {
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 718, height: 1046 });
  await page.screenshot({ path: `${OUT}/print-${name}.png`, fullPage: true });
  await page.emulateMedia({ media: null });
  await page.setViewportSize({width:1280,height:800});
}
test('pics', async ({ world, browser }) => {
  test.setTimeout(300_000);
  const { knex } = world.stack;
  const model = await knex('clinics').where({ slug: 'mwangaza' }).first<{ id: number }>();
  const { id } = await storedIn(knex).insert('clinics', { ...without({ ...model }), slug: 'newc', name: 'New Clinic', phone: '' });
  const admin = () => knex('up_users').where({ email: 'admin@mwangaza.example' });
  if (!process.env['PRINT_ONLY']) {
  await admin().update({ clinic_id: id });
  const a = await world.enter(browser, 'admin');
  await expect(a.page.getByRole('link', { name: 'Go on' })).toBeVisible();
  await shoot(a.page, 'setup-card');
  await a.page.getByRole('link', { name: 'Go on' }).click();
  await expect(a.page.getByText('To do').first()).toBeVisible();
  await a.page.getByRole('button', { name: 'Check M-Pesa' }).click();
  await expect(a.page.getByText('M-Pesa answered')).toBeVisible();
  await shoot(a.page, 'setup');
  await a.page.getByRole('button', { name: 'Soma kwa Kiswahili' }).click();
  await shoot(a.page, 'setup-sw');
  await a.page.getByRole('button', { name: 'Read in English' }).click();
  await paper(a.page, 'setup');
  await admin().update({ clinic_id: model.id });
  await a.page.reload();
  await expect(a.page.getByText('The clinic is ready')).toBeVisible();
  await shoot(a.page, 'setup-done');
  }
  const d = await world.enter(browser, 'doctor');
  await d.page.waitForTimeout(1500);
  await paper(d.page, 'today');
  await d.page.goto('/console/calendar'); await d.page.waitForTimeout(2000);
  await paper(d.page, 'calendar');
  await d.page.goto('/console/patients'); await d.page.getByRole('row').getByRole('link').first().click();
  await expect(d.page.getByRole('heading', { name: 'Profile' })).toBeVisible(); await d.page.waitForTimeout(1500);
  await paper(d.page, 'patient');
  const o = await world.enter(browser, 'officer');
  await o.page.goto('/console/audit'); await o.page.waitForTimeout(2500);
  await paper(o.page, 'audit');
  await o.page.goto('/console/'); await o.page.waitForTimeout(2500);
  await paper(o.page, 'compliance');
});
