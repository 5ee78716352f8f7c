import { once } from 'node:events';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import Koa from 'koa';
import { FORGED, JPEG, PDF } from '../../../../../tests/support/papers';
import { providerWorld, type ProviderWorld } from '../../../../../tests/support/provider-world';
import { ORIGIN } from '../../../../../tests/support/staff-world';
import type { Principal } from '../../../../../src/access/principal';
import { csrfTokens } from '../../interaction/csrf';
import { madeUpScripts } from '../../pages/testing/samples';
import { frameOf } from '../../pages/testing/sample-parts';
import { MAX_PAPER_BYTES } from '../../papers/domain/paper';
import { applicationOf, decide } from '../../providers/use-cases/vet';
import { addOpenPages } from '../open-pages';
import { applicationPage } from './application';
import { APPLICATION } from '../../mailed-pages';

const CORRECTED = {
  ...{ title: 'Dr', fullName: 'Zuri Achieng', phone: '0712 345 678', specialty: 'Paediatrics' },
  ...{ languages: 'sw', body: 'KMPDC', number: 'A-10232', expires: '2028-12-31' },
};
let world: ProviderWorld;
let admin: Principal;
let server: Server;

beforeEach(async () => {
  world = await providerWorld();
  admin = await world.addPerson({ email: 'admin@amani.test', role: 'clinic-admin', clinicId: 1 });
  const koa = new Koa();
  const desk = {
    csrf: csrfTokens('a secret of this test', 'http://localhost'),
    frames: { frame: () => Promise.resolve(frameOf(madeUpScripts())) },
  };
  addOpenPages(koa, desk, new Map([[APPLICATION, applicationPage(world.providers)]]));
  const handle = koa.callback();
  server = createServer((request, response) => void handle(request, response)).listen(0);
  await once(server, 'listening');
});
afterEach(async () => {
  server.close();
  server.closeAllConnections();
  await world.drop();
});

/** What one browser keeps and sends back. */
class Browser {
  readonly cookies = new Map<string, string>();
  readonly told: string[] = [];
  html = '';
  status = 0;

  get = (): Promise<void> => this.#send('GET');

  get csrf(): string {
    return /name="csrf" value="([^"]+)"/.exec(this.html)?.[1] ?? '';
  }

  post(fields: Record<string, string>): Promise<void> {
    const body = new URLSearchParams({ csrf: this.csrf, ...fields });
    return this.#send('POST', body);
  }

  /** By the button of one paper; all that was typed and chosen goes with it. */
  send(
    kind: string,
    file: Blob | null,
    fields: Record<string, string> = {},
    others: string[] = [],
  ): Promise<void> {
    const body = new FormData();
    const all = { do: 'details', paper: kind, csrf: this.csrf, ...CORRECTED, ...fields };
    for (const [name, value] of Object.entries(all)) body.append(name, value);
    for (const each of ['licence', 'identity', 'certificate']) {
      const chosen = each === kind || others.includes(each) ? file : null;
      body.append(`paper-${each}`, chosen ?? new Blob([]), chosen ? 'paper.pdf' : '');
    }
    return this.#send('POST', body);
  }

  /** With the link of the newest mail. */
  async arrive(link = world.token()): Promise<void> {
    await this.get();
    await this.post({ token: link });
  }

  async #send(method: string, body?: URLSearchParams | FormData): Promise<void> {
    const { port } = server.address() as AddressInfo;
    const cookie = Array.from(this.cookies, ([name, value]) => `${name}=${value}`).join('; ');
    const url = `http://127.0.0.1:${port}${APPLICATION}`;
    const answer = await fetch(url, { method, headers: { cookie }, ...(body && { body }) });
    for (const set of answer.headers.getSetCookie()) {
      this.told.push(set);
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      this.cookies.set(name, value);
    }
    [this.status, this.html] = [answer.status, await answer.text()];
  }
}

const pdf = new Blob([new Uint8Array(PDF)], { type: 'application/pdf' });
const papers = () => world.knex('identity_provider_papers').select('kind', 'content_type');
const state = () => world.knex('identity_provider_applications').pluck<string[]>('state');
const shownAll = async (browser: Browser): Promise<void> => {
  for (const kind of ['licence', 'identity', 'certificate']) await browser.send(kind, pdf);
};

async function applicant(): Promise<Browser> {
  await world.apply();
  const browser = new Browser();
  await browser.arrive();
  return browser;
}

async function refuse(): Promise<void> {
  const row = await world.knex('identity_provider_applications').first<{ id: string; version: number }>();
  const decision = { decision: 'refuse', reason: 'The licence <b>cannot</b> be read' } as const;
  await decide(world.providers, admin, row.id, { ...decision, version: row.version }, ORIGIN);
}

describe('the page of an application', () => {
  it('confirms the address, keeps the token in a cookie of its own, and writes it nowhere', async () => {
    const browser = await applicant();
    expect([browser.status, await state()]).toEqual([200, ['confirmed']]);
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
    const first = await applicant();
    const link = world.token();
    const answers = [];
    for (const token of [link, '0'.repeat(64), 'no token']) {
      const other = new Browser();
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
    await applicant();
    const other = new Browser();
    await other.get();
    expect(other.html).not.toContain('Amani Clinic');
    await other.post({ do: 'details', ...CORRECTED, then: 'hand-in' });
    expect(other.status).toBe(400);
    await other.send('licence', pdf);
    expect([other.status, await papers()]).toEqual([403, []]);
  });

  it('refuses forms without the token of this browser, also with a file', async () => {
    const browser = await applicant();
    const other = new Browser();
    await other.get();
    for (const csrf of ['', 'invented', other.csrf]) {
      await browser.get();
      await browser.post({ do: 'details', ...CORRECTED, csrf });
      expect(browser.status).toBe(403);
      await browser.get();
      await browser.send('licence', pdf, { csrf });
      expect([browser.status, await papers()]).toEqual([403, []]);
    }
  });

  it('takes three papers and hands in; then nothing can be changed', async () => {
    const browser = await applicant();
    expect(browser.html).not.toContain('value="hand-in"');
    await browser.post({ do: 'details', ...CORRECTED, then: 'hand-in' });
    expect([browser.status, browser.html.includes('role="alert"')]).toEqual([422, true]);
    await shownAll(browser);
    expect((await papers()).map(({ kind }: { kind: string }) => kind).sort()).toEqual([
      'certificate',
      'identity',
      'licence',
    ]);
    expect(browser.html).toContain('value="hand-in"');
    await browser.post({ do: 'details', ...CORRECTED, then: 'hand-in' });
    expect([browser.status, await state()]).toEqual([200, ['in-review']]);
    // As it stood in the fields, though nobody had saved it.
    const { id } = await world.knex('identity_provider_applications').first<{ id: string }>('id');
    const { application } = await applicationOf(world.providers, admin, id);
    expect(application.details.specialty).toBe(CORRECTED.specialty);
    expect(browser.html).toContain('The answer comes by e-mail to zuri@mail.test');
    expect(browser.html).not.toMatch(/type="file"|value="hand-in"/);
    await browser.send('licence', pdf);
    expect([browser.status, browser.html.includes('role="alert"')]).toEqual([409, true]);
  });

  it.each(Object.entries(FORGED))('says at the field what is no paper: %s', async (_name, bytes) => {
    const browser = await applicant();
    for (const type of ['application/pdf', 'image/png', 'image/jpeg', 'text/html']) {
      await browser.send('identity', new Blob([new Uint8Array(bytes)], { type }));
      expect([browser.status, await papers()]).toEqual([415, []]);
      expect(browser.html).toMatch(/id="paper-identity"[^>]*aria-invalid="true"/);
    }
  });

  it('takes no photo that is called a document', async () => {
    const browser = await applicant();
    await browser.send('licence', new Blob([new Uint8Array(JPEG)], { type: 'application/pdf' }));
    expect([browser.status, await papers()]).toEqual([415, []]);
  });

  it('keeps what was typed and not saved when a paper is sent: taken, refused, too large or none chosen', async () => {
    const browser = await applicant();
    const forged = new Blob([new Uint8Array(FORGED['html'] ?? [])], { type: 'application/pdf' });
    const large = new Blob([new Uint8Array(MAX_PAPER_BYTES + 1)], { type: 'application/pdf' });
    for (const [file, status] of [
      [pdf, 200],
      [forged, 415],
      [large, 413],
      [null, 400],
    ] as const) {
      await browser.send('licence', file, { specialty: 'Surgery', number: '', expires: 'soon' });
      expect([browser.status, browser.html.includes('value="Surgery"')]).toEqual([status, true]);
      // To be seen, too: the fields are folded away while nobody changed them.
      expect(browser.html).toMatch(/<details class="card pad" +open/);
    }
    await browser.get();
    expect(browser.html).not.toContain('Surgery');
    expect(browser.html).not.toMatch(/<details class="card pad" +open/);
  });

  it('takes every file that was chosen, whichever button was pressed', async () => {
    const browser = await applicant();
    await browser.send('licence', pdf, {}, ['certificate']);
    expect((await papers()).map(({ kind }: { kind: string }) => kind).sort()).toEqual([
      'certificate',
      'licence',
    ]);
    expect(browser.html).toContain('Saved: Licence to practise, Certificate of your training');
  });

  it('asks for a file when none was chosen, and takes three at most', async () => {
    const browser = await applicant();
    await browser.send('licence', null);
    expect([browser.status, browser.html.includes('Choose a file first.')]).toEqual([400, true]);
    // The same with one file is a form: only their number is refused.
    for (const [files, status] of [
      [['a'], 200],
      [['a', 'a'], 403],
      [['a', 'b', 'c'], 200],
      [['a', 'b', 'c', 'd'], 403],
      [Array.from({ length: 41 }, () => 'a'), 403],
    ] as const) {
      const body = [field('csrf', browser.csrf), ...files.map(part)].join('');
      expect([files.length, await raw(browser, `${body}--${MARK}--\r\n`)]).toEqual([files.length, status]);
    }
    const fields = field('x', 'y').repeat(41);
    expect(await raw(browser, `${field('csrf', browser.csrf)}${fields}--${MARK}--\r\n`)).toBe(403);
    expect(await papers()).toEqual([]);
  });

  it('answers what says it is too large before it comes', async () => {
    const browser = await applicant();
    // Only the head is sent: whoever waits for the rest waits for ever.
    expect(await raw(browser, null, MAX_PAPER_BYTES * 4)).toBe(413);
    const large = new Blob([new Uint8Array(MAX_PAPER_BYTES + 1)], { type: 'application/pdf' });
    await browser.send('licence', large);
    expect([browser.status, browser.html.includes('larger than 5 MB')]).toEqual([413, true]);
    expect(await papers()).toEqual([]);
  });

  it('shows a refusal with its reason, takes the correction and is handed in again', async () => {
    const browser = await applicant();
    await shownAll(browser);
    await browser.post({ do: 'details', ...CORRECTED, then: 'hand-in' });
    await refuse();
    await browser.get();
    expect(browser.html).toContain('The licence &lt;b&gt;cannot&lt;/b&gt; be read');
    expect(browser.html).toMatch(/<details[^>]* open/);
    await browser.post({ do: 'details', ...CORRECTED, phone: '12', number: '', expires: 'soon' });
    expect([browser.status, await state()]).toEqual([400, ['refused']]);
    for (const id of ['phone', 'number', 'expires'])
      expect(browser.html).toMatch(new RegExp(`id="${id}"[^>]*aria-invalid="true"`));
    expect(browser.html).toContain('value="Paediatrics"');
    await browser.post({ do: 'details', ...CORRECTED });
    expect([browser.status, await state()]).toEqual([200, ['corrected']]);
    await browser.post({ do: 'details', ...CORRECTED, then: 'hand-in' });
    expect([browser.status, await state()]).toEqual([200, ['in-review']]);
  });

  it('is only drawn again when another language is asked for', async () => {
    const browser = await applicant();
    await browser.post({ do: 'details', ...CORRECTED, specialty: 'Surgery', show_in: 'sw' });
    expect(browser.html).toContain('<html lang="sw">');
    expect(browser.html).toContain('value="Surgery"');
    await browser.get();
    expect([browser.html.includes('Fani yako'), browser.html.includes('Surgery')]).toEqual([true, false]);
  });

  it('leaves a trace of whoever looks', async () => {
    const browser = await applicant();
    const looks = () =>
      world.trail.filter(({ action, type }) => action === 'read' && type === 'provider-application').length;
    const before = looks();
    await browser.get();
    expect(looks()).toBe(before + 1);
  });
});

const MARK = 'the-mark-between-the-parts-of-a-form';

function field(name: string, value: string): string {
  return `--${MARK}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
}

function part(name: string): string {
  return `--${MARK}\r\nContent-Disposition: form-data; name="${name}"; filename="${name}"\r\n\r\n${name}\r\n`;
}

/** The status of a body as it stands, or of its mere announcement. */
function raw(browser: Browser, body: string | null, length = Buffer.byteLength(body ?? '')): Promise<number> {
  const { port } = server.address() as AddressInfo;
  const cookie = Array.from(browser.cookies, ([name, value]) => `${name}=${value}`).join('; ');
  const headers = {
    cookie,
    'content-type': `multipart/form-data; boundary=${MARK}`,
    'content-length': length,
  };
  return new Promise((done, failed) => {
    const sent = request({ port, path: APPLICATION, method: 'POST', headers }, (answer) => {
      done(answer.statusCode ?? 0);
      sent.destroy();
    });
    sent.on('error', failed);
    if (body === null) sent.flushHeaders();
    else sent.end(body);
  });
}
