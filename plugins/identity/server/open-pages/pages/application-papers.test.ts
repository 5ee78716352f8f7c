import {
  applicationBench,
  CORRECTED,
  field,
  MARK,
  PAPER,
  part,
  type ApplicationBench,
} from '../../../../../tests/support/application-page';
import { FORGED, JPEG } from '../../../../../tests/support/papers';
import { MAX_PAPER_BYTES } from '../../papers/domain/paper';
import { applicationOf } from '../../providers/use-cases/vet';

let bench: ApplicationBench;

beforeEach(async () => {
  bench = await applicationBench();
});
afterEach(() => bench.close());

describe('papers of an application', () => {
  it('takes three papers and hands in; then nothing can be changed', async () => {
    const browser = await bench.applicant();
    expect(browser.html).not.toContain('value="hand-in"');
    await browser.post({ do: 'details', ...CORRECTED, then: 'hand-in' });
    expect([browser.status, browser.html.includes('role="alert"')]).toEqual([422, true]);
    await bench.showAll(browser);
    expect((await bench.papers()).map(({ kind }: { kind: string }) => kind).sort()).toEqual([
      'certificate',
      'identity',
      'licence',
    ]);
    expect(browser.html).toContain('value="hand-in"');
    await browser.post({ do: 'details', ...CORRECTED, then: 'hand-in' });
    expect([browser.status, await bench.state()]).toEqual([200, ['in-review']]);
    // As it stood in the fields, though nobody had saved it.
    const { id } = await bench.world.knex('identity_provider_applications').first<{ id: string }>('id');
    const { application } = await applicationOf(bench.world.providers, bench.admin, id);
    expect(application.details.specialty).toBe(CORRECTED.specialty);
    expect(browser.html).toContain('The answer comes by e-mail to zuri@mail.test');
    expect(browser.html).not.toMatch(/type="file"|value="hand-in"/);
    await browser.send('licence', PAPER);
    expect([browser.status, browser.html.includes('role="alert"')]).toEqual([409, true]);
  });

  it.each(Object.entries(FORGED))('says at the field what is no paper: %s', async (_name, bytes) => {
    const browser = await bench.applicant();
    for (const type of ['application/PAPER', 'image/png', 'image/jpeg', 'text/html']) {
      await browser.send('identity', new Blob([new Uint8Array(bytes)], { type }));
      expect([browser.status, await bench.papers()]).toEqual([415, []]);
      expect(browser.html).toMatch(/id="paper-identity"[^>]*aria-invalid="true"/);
    }
  });

  it('takes no photo that is called a document', async () => {
    const browser = await bench.applicant();
    await browser.send('licence', new Blob([new Uint8Array(JPEG)], { type: 'application/PAPER' }));
    expect([browser.status, await bench.papers()]).toEqual([415, []]);
  });

  it('keeps what was typed and not saved when a paper is sent: taken, refused, too large or none chosen', async () => {
    const browser = await bench.applicant();
    const forged = new Blob([new Uint8Array(FORGED['html'] ?? [])], { type: 'application/PAPER' });
    const large = new Blob([new Uint8Array(MAX_PAPER_BYTES + 1)], { type: 'application/PAPER' });
    for (const [file, status] of [
      [PAPER, 200],
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
    const browser = await bench.applicant();
    await browser.send('licence', PAPER, {}, ['certificate']);
    expect((await bench.papers()).map(({ kind }: { kind: string }) => kind).sort()).toEqual([
      'certificate',
      'licence',
    ]);
    expect(browser.html).toContain('Saved: Licence to practise, Certificate of your training');
  });

  it('asks for a file when none was chosen, and takes three at most', async () => {
    const browser = await bench.applicant();
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
      expect([files.length, await bench.raw(browser, `${body}--${MARK}--\r\n`)]).toEqual([
        files.length,
        status,
      ]);
    }
    const fields = field('x', 'y').repeat(41);
    expect(await bench.raw(browser, `${field('csrf', browser.csrf)}${fields}--${MARK}--\r\n`)).toBe(403);
    expect(await bench.papers()).toEqual([]);
  });

  it('answers what says it is too large before it comes', async () => {
    const browser = await bench.applicant();
    // Only the head is sent: whoever waits for the rest waits for ever.
    expect(await bench.raw(browser, null, MAX_PAPER_BYTES * 4)).toBe(413);
    const large = new Blob([new Uint8Array(MAX_PAPER_BYTES + 1)], { type: 'application/PAPER' });
    await browser.send('licence', large);
    expect([browser.status, browser.html.includes('larger than 5 MB')]).toEqual([413, true]);
    expect(await bench.papers()).toEqual([]);
  });
});
