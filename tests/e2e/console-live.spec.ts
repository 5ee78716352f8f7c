import { expect, type Page } from '@playwright/test';
import { heading } from './console-page';
import { test } from './console-world';
import { call } from './support';

/** Less than any screen asks by itself: thirty seconds. */
const SOON_MS = 8_000;
/** From what the server tells to the question that it makes. */
const AT_ONCE_MS = 2_000;

/** Nobody else's in these tests: M-Pesa takes the same amount from a phone once in two minutes. */
const LUCY = { name: 'Lucy Wairimu', msisdn: '254722100108' };

test('what the desk books stands on the doctor’s Today without a reload, for the server said that visits changed', async ({
  world,
  browser,
}) => {
  await call('PATCH', `${world.stack.simulatorUrl}/control/phones/${LUCY.msisdn}`, { autoAnswer: 'pay' });
  const doctor = await world.enter(browser, 'doctor');
  const desk = await world.enter(browser, 'desk');
  await listenIn(doctor.page);
  await doctor.page.reload();
  await expect(heading(doctor.page)).toContainText('Dr Achieng');
  await expect.poll(() => heard(doctor.page)).toContainEqual(expect.objectContaining({ what: 'open' }));
  await expect(doctor.page.locator('.agenda > li')).not.toHaveCount(0);
  const { document_id: patient } = await world.stack
    .knex('patients')
    .where({ full_name: LUCY.name })
    .first<{ document_id: string }>('document_id');
  await desk.page.goto(`/console/patients/${patient}/show`);
  await desk.page.getByRole('link', { name: 'Book a visit' }).click();
  await desk.page.getByRole('radio', { name: /^Visit at the clinic/ }).check();
  await desk.page.getByRole('radio', { name: /Achieng Otieno/ }).check();
  await desk.page.getByRole('button', { name: /^First free time/ }).click();
  const earlier = (await heard(doctor.page)).length;
  await desk.page.getByRole('button', { name: /^Hold the time/ }).click();
  await desk.page.waitForURL(/\/visits\/\w+\/show$/);
  // By its own address: a hold of an earlier test may lapse meanwhile.
  const row = doctor.page.locator(`.agenda a[href$="${new URL(desk.page.url()).pathname}"]`);
  await expect(row).toBeVisible({ timeout: SOON_MS });
  await expect(desk.page.locator('main').getByText('Booked', { exact: true })).toBeVisible({
    timeout: 60_000,
  });
  await expect(row).toBeVisible();
  // A reload would have emptied it.
  const since = (await heard(doctor.page)).slice(earlier);
  expect(since.map(({ what }) => what)).toEqual(expect.arrayContaining(['visits changed', 'visits asked']));
  expect(since.filter((each) => each.what === 'visits asked' && !isTold(each, since))).toEqual([]);
  expect([...doctor.faults.take(), ...desk.faults.take()]).toEqual([]);
});

test('while the server tells nothing, a bar says so, and goes once it does again', async ({
  world,
  browser,
}) => {
  const { page } = await world.enter(browser, 'desk');
  const bar = page.getByText('Live updates have stopped for now.');
  await page.route('**/console-api/events', (route) => route.fulfill({ status: 502, body: '' }));
  await page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => true });
    document.dispatchEvent(new Event('visibilitychange'));
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => false });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await expect(bar).toBeVisible({ timeout: 20_000 });
  await page.unroute('**/console-api/events');
  await expect(bar).toHaveCount(0, { timeout: 70_000 });
});

interface Heard {
  what: 'open' | 'visits changed' | 'visits asked';
  at: number;
}

/** From the next load on. Watched inside the page: a stream stands open, and can't be read from outside before it ends. */
async function listenIn(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const noted: Heard[] = [];
    const note = (what: Heard['what']): void => void noted.push({ what, at: performance.now() });
    const send = window.fetch.bind(window);
    window.fetch = async (input, init) => {
      const { pathname } = new URL(input instanceof Request ? input.url : input, location.href);
      if (pathname === '/console-api/visits') note('visits asked');
      const response = await send(input, init);
      if (pathname !== '/console-api/events' || response.body === null) return response;
      const decoder = new TextDecoder();
      let rest = '';
      const noting = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
        transform: (bytes, on) => {
          const events = (rest + decoder.decode(bytes, { stream: true })).split('\n\n');
          rest = events.pop() ?? '';
          for (const event of events) {
            if (event.includes('event: open')) note('open');
            if (/"topics":\[[^\]]*"visits"/.test(event)) note('visits changed');
          }
          on.enqueue(bytes);
        },
      });
      return new Response(response.body.pipeThrough(noting), response);
    };
    Object.assign(window, { noted });
  });
}

async function heard(page: Page): Promise<Heard[]> {
  return page.evaluate(() => (window as Window & { noted?: Heard[] }).noted ?? []);
}

function isTold({ at }: Heard, all: readonly Heard[]): boolean {
  return all.some((one) => one.what === 'visits changed' && one.at <= at && at - one.at < AT_ONCE_MS);
}
