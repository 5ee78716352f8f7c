import { expect } from '@playwright/test';
import { storedIn, without } from '../security/world/stored';
import { heading, isFitEverywhere, section } from './console-page';
import { test, type ConsoleWorld } from './console-world';
import { call } from './support';

test('a new clinic sees what is missing, closes a gap and is told whether M-Pesa answers', async ({
  world,
  browser,
}) => {
  await inNewClinic(world, async (clinicId) => {
    const { knex } = world.stack;
    const { page, faults } = await world.enter(browser, 'admin');
    const card = page.getByRole('region', { name: 'Get the clinic ready for patients' });
    await expect(card).toContainText('1 of 6 steps done · Next: The clinic itself');
    await isFitEverywhere(page);
    await card.getByRole('link', { name: 'Go on' }).click();
    await expect(heading(page)).toHaveText('Set up the clinic');
    const step = (name: string) => page.getByRole('listitem', { name: new RegExp(`^${name} `) });
    await expect(step('The clinic itself')).toContainText('The clinic has no phone number.');
    await expect(step('Colleagues')).toContainText('Nobody sees patients yet.');
    await expect(step('Working hours')).toContainText('There is no doctor or nurse yet');
    await expect(step('Messages and reminders')).toContainText('Done');
    const services = step('Services and prices');
    await expect(services).toContainText('There is no service to book yet.');
    await expect(services.getByRole('link')).toHaveAttribute(
      'href',
      '/admin/content-manager/collection-types/api::service.service/create',
    );
    await isFitEverywhere(page);

    await addService(world, clinicId);
    await knex('clinics').where({ id: clinicId }).update({ phone: '+254700000000' });
    await page.reload();
    await expect(services).toContainText('Services: 1');
    await expect(services).toContainText('Done');
    await expect(page.getByText('3 of 6 steps done.')).toBeVisible();

    const pay = step('M-Pesa');
    await setFault(world, true);
    await pay.getByRole('button', { name: 'Check M-Pesa' }).press('Enter');
    await expect(pay.getByRole('list')).toContainText('M-Pesa refused our keys.');
    await setFault(world, false);
    await pay.getByRole('button', { name: 'Check again' }).press('Enter');
    await expect(pay).toContainText('M-Pesa answered and takes our keys. No money moved.');
    await expect(page.getByText('4 of 6 steps done.')).toBeVisible();
    await isFitEverywhere(page);
    expect(faults.take()).toEqual([]);
  });
});

test('the reminder can be skipped; the steps stay within reach until all are done', async ({
  world,
  browser,
}) => {
  const { page, faults } = await world.enter(browser, 'admin');
  await expect(page.getByRole('heading', { name: 'Agenda' })).toBeVisible();
  await expect(section(page, 'Set up')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Skip for now' })).toHaveCount(0);
  await inNewClinic(world, async () => {
    await page.reload();
    await page.getByRole('button', { name: 'Skip for now' }).click();
    await expect(page.getByText('You find “Set up” among the sections')).toBeVisible();
    await page.reload();
    await expect(section(page, 'Set up')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Skip for now' })).toHaveCount(0);
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill('set up');
    await page.getByRole('combobox').press('Enter');
    await expect(heading(page)).toHaveText('Set up the clinic');
    await page.getByRole('button', { name: 'Soma kwa Kiswahili' }).click();
    await expect(heading(page)).toHaveText('Andaa kliniki');
    await expect(page.locator('main')).not.toContainText(/\b(The|There|Nobody|console\.)/);
    await page.getByRole('button', { name: 'Read in English' }).click();
  });
  await page.reload();
  await expect(page.getByText('The clinic is ready')).toBeVisible();
  await expect(section(page, 'Set up')).toHaveCount(0);
  expect(faults.take()).toEqual([]);
});

/** The admin works for a clinic that is empty but for them, for as long as `check` takes. */
async function inNewClinic(
  { stack: { knex } }: ConsoleWorld,
  check: (clinicId: number) => Promise<void>,
): Promise<void> {
  const model = await knex('clinics').where({ slug: 'mwangaza' }).first<{ id: number }>();
  const slug = `new-${Date.now()}`;
  const words = { slug, name: 'New Clinic', phone: '' };
  const { id } = await storedIn(knex).insert('clinics', { ...without({ ...model }), ...words });
  const admin = () => knex('up_users').where({ email: 'admin@mwangaza.example' });
  await admin().update({ clinic_id: id });
  try {
    await check(id);
  } finally {
    await admin().update({ clinic_id: model.id });
    await knex('clinics').where({ id }).update({ active: false });
  }
}

/** With a doctor who gives it and keeps no calendar yet. */
async function addService({ stack: { knex } }: ConsoleWorld, clinicId: number): Promise<void> {
  const stored = storedIn(knex);
  const service = without(await knex('services').where({ active: true }).first<Record<string, unknown>>());
  const doctor = without(await knex('practitioners').first<Record<string, unknown>>());
  const { id: serviceId } = await stored.insert('services', { ...service, clinic_id: clinicId });
  const { id: doctorId } = await stored.insert('practitioners', {
    ...doctor,
    ...{ clinic_id: clinicId, user_id: null, full_name: 'New Doctor', active: true },
  });
  await knex('practitioners_services_lnk').insert({ practitioner_id: doctorId, service_id: serviceId });
}

async function setFault({ stack }: ConsoleWorld, on: boolean): Promise<void> {
  await call('PUT', `${stack.simulatorUrl}/control/faults/keys-refused`, { on });
}
