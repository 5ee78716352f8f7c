import {
  applicationBench,
  CORRECTED,
  PAPER,
  type ApplicationBench,
} from '../../../../../tests/support/application-page';

let bench: ApplicationBench;

beforeEach(async () => {
  bench = await applicationBench();
});
afterEach(() => bench.close());

describe('the page of an application', () => {
  it('confirms the address, keeps the token in a cookie of its own, and writes it nowhere', async () => {
    const browser = await bench.applicant();
    expect([browser.status, await bench.state()]).toEqual([200, ['confirmed']]);
    for (const words of [
      'Amani Clinic',
      'zuri@mail.test',
      'Your address is confirmed',
      'Licence to practise',
    ])
      expect(browser.html).toContain(words);
    const kept = browser.told.find((each) => each.startsWith('daktari.application='));
    expect(kept).toMatch(/; path=\/account\/application; expires=[^;]+; samesite=lax; httponly$/i);
    expect(browser.html).not.toContain(browser.cookies.get('daktari.application'));
    await browser.get();
    expect([browser.status, browser.html.includes('Licence to practise')]).toEqual([200, true]);
  });

  it('says the same of a link that was used and of an invented one, in another browser', async () => {
    const first = await bench.applicant();
    const link = bench.world.token();
    const answers = [];
    for (const token of [link, '0'.repeat(64), 'no token']) {
      const other = bench.browser();
      await other.arrive(token);
      answers.push([other.status, other.html.replaceAll(other.csrf, ''), other.cookies.size]);
    }
    expect(new Set(answers.map((each) => JSON.stringify(each))).size).toBe(1);
    expect([answers[0]?.[0], String(answers[0]?.[1]).includes('Amani')]).toEqual([400, false]);
    // Whoever followed it first sees where they stand.
    await first.arrive(link);
    expect([first.status, first.html.includes('Licence to practise')]).toEqual([200, true]);
  });

  it('shows nothing to a browser without the token, and takes nothing from it', async () => {
    await bench.applicant();
    const other = bench.browser();
    await other.get();
    expect(other.html).not.toContain('Amani Clinic');
    await other.post({ do: 'details', ...CORRECTED, then: 'hand-in' });
    expect(other.status).toBe(400);
    await other.send('licence', PAPER);
    expect([other.status, await bench.papers()]).toEqual([403, []]);
  });

  it('refuses forms without the token of this browser, also with a file', async () => {
    const browser = await bench.applicant();
    const other = bench.browser();
    await other.get();
    for (const csrf of ['', 'invented', other.csrf]) {
      await browser.get();
      await browser.post({ do: 'details', ...CORRECTED, csrf });
      expect(browser.status).toBe(403);
      await browser.get();
      await browser.send('licence', PAPER, { csrf });
      expect([browser.status, await bench.papers()]).toEqual([403, []]);
    }
  });

  it('shows a refusal with its reason, takes the correction and is handed in again', async () => {
    const browser = await bench.applicant();
    await bench.showAll(browser);
    await browser.post({ do: 'details', ...CORRECTED, then: 'hand-in' });
    await bench.refuse();
    await browser.get();
    expect(browser.html).toContain('The licence &lt;b&gt;cannot&lt;/b&gt; be read');
    expect(browser.html).toMatch(/<details[^>]* open/);
    await browser.post({ do: 'details', ...CORRECTED, phone: '12', number: '', expires: 'soon' });
    expect([browser.status, await bench.state()]).toEqual([400, ['refused']]);
    for (const id of ['phone', 'number', 'expires'])
      expect(browser.html).toMatch(new RegExp(`id="${id}"[^>]*aria-invalid="true"`));
    expect(browser.html).toContain('value="Paediatrics"');
    await browser.post({ do: 'details', ...CORRECTED });
    expect([browser.status, await bench.state()]).toEqual([200, ['corrected']]);
    await browser.post({ do: 'details', ...CORRECTED, then: 'hand-in' });
    expect([browser.status, await bench.state()]).toEqual([200, ['in-review']]);
  });

  it('is only drawn again when another language is asked for', async () => {
    const browser = await bench.applicant();
    await browser.post({ do: 'details', ...CORRECTED, specialty: 'Surgery', show_in: 'sw' });
    expect(browser.html).toContain('<html lang="sw">');
    expect(browser.html).toContain('value="Surgery"');
    await browser.get();
    expect([browser.html.includes('Fani yako'), browser.html.includes('Surgery')]).toEqual([true, false]);
  });

  it('leaves a trace of whoever looks', async () => {
    const browser = await bench.applicant();
    const looks = () =>
      bench.world.trail.filter(({ action, type }) => action === 'read' && type === 'provider-application')
        .length;
    const before = looks();
    await browser.get();
    expect(looks()).toBe(before + 1);
  });
});
