import { expect, test, type Page } from '@playwright/test';
import {
  agreeIfAsked,
  demoPatient,
  newPhone,
  PHONE,
  showCode,
  signIn,
  type Patient,
  isFit,
} from './app-world';
import { payByHand } from './pay-by-hand';
import { call, PRODUCT, SIMULATOR, watchErrors } from './support';

// Requests that are held back here would pass by a worker.
test.use({ ...PHONE, serviceWorkers: 'block' });
test.setTimeout(150_000);

/** The phone waits for its owner. */
async function answersByHand(msisdn: string): Promise<void> {
  await call('PATCH', `${SIMULATOR}/control/phones/${msisdn}`, { autoAnswer: null });
}

/** Types a PIN, once the prompt is there. */
async function typePin(msisdn: string, pin: string): Promise<void> {
  await expect(async () => {
    await call('POST', `${SIMULATOR}/control/phones/${msisdn}/prompt`, { action: 'pin', pin });
  }).toPass({ timeout: 30_000 });
}

interface ListedVisit {
  id: string;
  status: string;
  reference: string;
  startsAt: string;
  priceCents: number;
  patient: { name: string };
  payment: { payBill: { account: string } } | null;
}
async function visitsOf({ token }: Patient): Promise<ListedVisit[]> {
  return (await call<{ visits: ListedVisit[] }>('GET', `${PRODUCT}/api/visits`, undefined, token)).visits;
}

const firstTime = (page: Page) =>
  page
    .getByRole('radiogroup', { name: /^(Morning|Afternoon|Asubuhi|Mchana na jioni)$/ })
    .getByRole('radio')
    .first();

test.describe('somebody new', () => {
  // Two hours or three behind the clinic: both clocks are said.
  test.use({ timezoneId: 'Europe/London' });

  test('comes from the first launch to a paid visit, although a reply gets lost on the way', async ({
    page,
  }) => {
    const errors = watchErrors(page);
    const msisdn = await newPhone('Wambui');
    await answersByHand(msisdn);
    await page.goto(`${PRODUCT}/app/`);
    await showCode(page, msisdn);
    await page.getByLabel('Your full name').fill('Wambui Kariuki');
    await page.getByRole('switch').click();
    await page.getByRole('button', { name: 'Make my account' }).click();
    await page.getByRole('link', { name: 'Find a doctor' }).click();

    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Find a doctor');
    await expect(page.getByText(/^\d+ doctors, soonest first$/)).toBeVisible();
    // Nobody has checked a licence in the seed: nothing vouches for it.
    await expect(page.getByText(/^Licence of /)).toHaveCount(0);
    await isFit(page);
    await page.getByLabel('Doctor, problem or clinic').fill('nobody of that name');
    await expect(page.getByText('No doctor fits that')).toBeVisible();
    await isFit(page);
    await page.getByRole('button', { name: 'Show all doctors' }).click();
    await page.getByRole('button', { name: 'Dholuo' }).click();
    await expect(page.getByText('1 doctor')).toBeVisible();
    await page.getByRole('button', { name: /^See times: .*Achieng Otieno/ }).click();

    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Choose a time');
    await expect(page.getByText(/^Times are in Nairobi\./)).toBeVisible();
    await expect(page.getByText(/\d\d:\d\d for you/).first()).toBeVisible();
    await expect(page.getByText(/about \d+ MB/).first()).toBeVisible();
    await expect(page.getByRole('button', { name: 'Choose a time first' })).toBeDisabled();
    await firstTime(page).click();
    await isFit(page);

    // The server holds the time, and nobody hears of it.
    const keys: (string | undefined)[] = [];
    await page.route(`${PRODUCT}/api/visits`, async (route) => {
      if (route.request().method() !== 'POST') return route.fallback();
      keys.push(route.request().headers()['idempotency-key']);
      if (keys.length > 1) return route.fallback();
      await route.fetch();
      return route.abort('connectionreset');
    });
    const hold = page.getByRole('button', { name: 'Hold this time and pay' });
    await hold.click();
    await agreeIfAsked(page);
    await expect(page.getByRole('alert')).toContainText('The clinic does not answer');
    await page.getByRole('button', { name: /^I agree: / }).click({ timeout: 30_000 });

    await expect(page.getByRole('heading', { name: 'Check your phone' })).toBeVisible({ timeout: 30_000 });
    expect(keys).toHaveLength(2);
    expect(keys[0]).toBe(keys[1]);
    await expect(page.getByText('We never ask for your PIN here.', { exact: false })).toBeVisible();
    await expect(page.getByText('For Wambui Kariuki')).toBeVisible();
    await expect(page.getByRole('button', { name: /^Send again in \d:\d\d$/ })).toBeDisabled();
    await isFit(page);
    expect(page.url()).toBe(`${PRODUCT}/app/pay`);

    // Whoever leaves comes back to it: after a reload, and from the first page.
    await page.reload();
    await expect(page.getByRole('heading', { name: 'Check your phone' })).toBeVisible();
    await page.getByRole('button', { name: 'Back' }).click();
    await page.getByRole('button', { name: 'See the payment' }).click();
    await expect(page.getByRole('heading', { name: 'Check your phone' })).toBeVisible();

    await typePin(msisdn, '1234');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Paid. You are booked.', {
      timeout: 30_000,
    });
    await expect(page.getByText('Afya ni mali.')).toBeVisible();
    await expect(page.getByText('M-Pesa code')).toBeVisible();
    await isFit(page);
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: /^Add to my calendar/ }).click();
    expect((await downloading).suggestedFilename()).toBe('daktari.ics');

    await page.getByRole('button', { name: 'See my visit' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Your visit' })).toBeVisible();
    await expect(page.getByText('Starts in')).toBeVisible();
    expect(page.url()).toBe(`${PRODUCT}/app/visit`);
    await isFit(page);
    await page.getByRole('button', { name: 'Back' }).click();
    await expect(page.getByRole('button', { name: 'See this visit' })).toBeVisible();
    // The reply that got lost, and the code of somebody who has no account yet.
    const ours = errors.filter(
      (error) => !/ERR_CONNECTION_RESET|ERR_FAILED|400 .*\/oauth\/token/.test(error),
    );
    expect(ours).toEqual([]);
  });
});

test.describe('in Swahili, on a narrow phone', () => {
  test.use({ timezoneId: 'Africa/Nairobi', viewport: { width: 320, height: 640 } });

  test('a wrong PIN takes no money, and Pay Bill books the visit', async ({ page }) => {
    const patient = await demoPatient(8);
    await answersByHand(patient.msisdn);
    await signIn(page, patient);
    await page.getByRole('button', { name: /^SW,/ }).click();
    await page.getByRole('link', { name: 'Tafuta daktari' }).click();
    await expect(page.getByText(/^Madaktari \d+/)).toBeVisible();
    await isFit(page);
    await page.getByRole('button', { name: 'Sauti' }).click();
    await page
      .getByRole('button', { name: /^Ona nafasi: / })
      .first()
      .click();
    // Digits first, then the words of the Swahili clock.
    await expect(firstTime(page)).toContainText(/^\d\d:\d\d\(saa /);
    await isFit(page);
    await firstTime(page).click();
    await page.getByRole('button', { name: 'Hifadhi nafasi hii na ulipe' }).click();
    await agreeIfAsked(page);
    await expect(page.getByRole('heading', { name: 'Angalia simu yako' })).toBeVisible({ timeout: 30_000 });
    await isFit(page);

    await typePin(patient.msisdn, '9999');
    await expect(page.getByRole('heading', { name: 'Malipo hayakufaulu' })).toBeVisible({ timeout: 30_000 });
    await expect(page.getByText('PIN ya M-Pesa haikuwa sahihi. Hakuna pesa iliyokatwa.')).toBeVisible();
    await expect(page.getByRole('button', { name: /^Tuma tena baada ya \d:\d\d$/ })).toBeDisabled();
    // The first page knows at once that nobody is being asked any more, and leads back.
    await page.getByRole('button', { name: 'Rudi' }).click();
    await page.getByRole('button', { name: /^Lipa KSh [\d,]+ kwa M-Pesa$/ }).click();
    await expect(page.getByRole('heading', { name: 'Malipo hayakufaulu' })).toBeVisible();
    await page.getByRole('link', { name: 'Lipa kwa nambari nyingine' }).click();
    await expect(page.getByLabel('Nambari ya M-Pesa itakayolipa')).toBeVisible();
    await isFit(page);

    const [visit] = await visitsOf(patient);
    const account = visit?.payment?.payBill.account ?? 'none';
    await expect(page.getByText(account, { exact: true })).toBeVisible();
    const env = JSON.parse(process.env['E2E_DARAJA'] ?? '{}') as Record<string, string>;
    const till = { stack: { env, simulatorUrl: SIMULATOR } };
    await payByHand(till, patient.msisdn, account, (visit?.priceCents ?? 0) / 100);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Umelipa. Miadi yako imethibitishwa.', {
      timeout: 40_000,
    });
    await isFit(page);
  });
});

test.describe('with a keyboard and nothing else', () => {
  test.use({ timezoneId: 'Africa/Nairobi', isMobile: false, hasTouch: false });

  test('a day and a time are chosen, and a switch is switched', async ({ page }) => {
    test.setTimeout(60_000);
    const patient = await demoPatient(7);
    await signIn(page, patient);
    await page.getByRole('link', { name: 'Find a doctor' }).press('Enter');
    await page
      .getByRole('button', { name: /^See times: / })
      .first()
      .press('Enter');
    const days = page.getByRole('radiogroup', { name: 'Day', exact: true });
    await expect(firstTime(page)).toBeVisible();
    // One stop of the tab key a group.
    await page.getByRole('button', { name: 'Later week' }).focus();
    await page.keyboard.press('Tab');
    await expect(days.getByRole('radio', { checked: true })).toBeFocused();
    await page.keyboard.press('ArrowRight');
    const next = days.locator('[role=radio]:not([aria-disabled=true])').nth(1);
    await expect(next).toBeFocused();
    await expect(next).toBeChecked();
    await page.keyboard.press('Tab');
    await expect(firstTime(page)).toBeFocused();
    await page.keyboard.press(' ');
    await expect(firstTime(page)).toBeChecked();
    await expect(page.getByRole('button', { name: /^Hold this time/ })).toBeEnabled();
    await isFit(page);

    await page.goto(`${PRODUCT}/app/settings`);
    const saver = page.getByRole('switch', { name: /^Save data/ });
    await saver.press(' ');
    await expect(saver).toBeChecked();
    await saver.press('Enter');
    await expect(saver).not.toBeChecked();
  });
});

test.describe('with text twice as large', () => {
  test.use({ timezoneId: 'Africa/Nairobi', colorScheme: 'dark' });

  test('doctors are read without network, and a time that is taken meanwhile leads to others', async ({
    page,
    context,
  }) => {
    await page.addInitScript(() => {
      const enlarge = () => {
        if (document.documentElement) document.documentElement.style.fontSize = '32px';
        return Boolean(document.documentElement);
      };
      if (enlarge()) return;
      const watcher = new MutationObserver(() => enlarge() && watcher.disconnect());
      watcher.observe(document, { childList: true });
    });
    const patient = await demoPatient(9);
    await answersByHand(patient.msisdn);
    await signIn(page, patient);
    const find = page.getByRole('link', { name: 'Find a doctor' });
    await find.click();
    await expect(page.getByText(/^\d+ doctors, soonest first$/)).toBeVisible();
    await isFit(page);
    await page.getByRole('button', { name: 'Back' }).click();

    await context.setOffline(true);
    await find.click();
    // Each screen that stands open has its bar.
    const bar = page.getByText(/^No network\. Showing what we saved at/).filter({ visible: true });
    await expect(bar).toHaveCount(1);
    await expect(page.getByText(/^Times may be taken since this copy was saved\./)).toBeVisible();
    await expect(page.getByText(/^\d+ doctors, soonest first$/)).toBeVisible();
    await context.setOffline(false);
    await expect(bar).toHaveCount(0, { timeout: 20_000 });

    const see = page.getByRole('button', { name: /^See times: / }).first();
    await see.click();
    await firstTime(page).click();
    await isFit(page);
    // Somebody else is faster with the very same time.
    const other = await demoPatient(10);
    await page.route(`${PRODUCT}/api/visits`, async (route) => {
      const request = route.request();
      if (request.method() === 'POST') {
        await call('POST', `${PRODUCT}/api/visits`, JSON.parse(request.postData() ?? '{}'), other.token);
      }
      return route.fallback();
    });
    await page.getByRole('button', { name: 'Hold this time and pay' }).click();
    await agreeIfAsked(page);
    await expect(page.getByRole('alert')).toContainText('just before you. Nothing was paid.');
    await isFit(page);
    await page.unrouteAll();
    await page.getByRole('radiogroup', { name: 'Near it and still free' }).getByRole('radio').first().click();
    await page.getByRole('button', { name: 'Hold this time and pay' }).click();
    await agreeIfAsked(page);
    await expect(page.getByRole('heading', { name: 'Check your phone' })).toBeVisible({ timeout: 30_000 });
    await isFit(page);
  });
});

test('who is cut off while holding a time goes on under the same key, and holds it once', async ({
  page,
  context,
}) => {
  const patient = await demoPatient(20);
  await answersByHand(patient.msisdn);
  await signIn(page, patient);
  const before = (await visitsOf(patient)).length;
  const keys: (string | undefined)[] = [];
  const slots: string[] = [];

  /** To the times of one doctor; `anew` shows those of before, as a copy does that was read a moment ago. */
  async function hold(window: Page, anew: boolean): Promise<void> {
    await window.route('**/api/scheduling/slots?**', async (route) => {
      if (anew) return route.fulfill({ json: JSON.parse(slots[0] ?? '{}') });
      const response = await route.fetch();
      slots.push(await response.text());
      return route.fulfill({ response });
    });
    await window.getByRole('link', { name: 'Find a doctor' }).click();
    await window.getByRole('button', { name: 'Dholuo' }).click();
    await window.getByRole('button', { name: /^See times: .*Achieng Otieno/ }).click();
    await window.getByRole('radiogroup', { name: 'Day' }).getByRole('radio').nth(4).click();
    await firstTime(window).click();
    await window.getByRole('button', { name: 'Hold this time and pay' }).click();
    await agreeIfAsked(window);
  }

  const arrived = new Promise<void>((resolve, reject) => {
    void page
      .route(`${PRODUCT}/api/visits`, async (route) => {
        if (route.request().method() !== 'POST') return route.fallback();
        keys.push(route.request().headers()['idempotency-key']);
        // The server holds the time; its reply never comes.
        await route.fetch();
        resolve();
      })
      .catch(reject);
  });
  await hold(page, false);
  await arrived;
  await page.close({ runBeforeUnload: false });

  const anew = await context.newPage();
  await anew.goto(`${PRODUCT}/app/`);
  await expect(anew.getByRole('navigation', { name: 'Main' })).toBeVisible();
  anew.on('request', (request) => {
    if (request.method() === 'POST' && request.url() === `${PRODUCT}/api/visits`)
      keys.push(request.headers()['idempotency-key']);
  });
  await hold(anew, true);
  await expect(anew.getByRole('heading', { name: 'Check your phone' })).toBeVisible({ timeout: 30_000 });
  expect(keys).toHaveLength(2);
  expect(keys[0]).toBe(keys[1]);
  expect(await visitsOf(patient)).toHaveLength(before + 1);
});
