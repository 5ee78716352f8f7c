import { createLogger } from '@strapi/logger';
import { jsonLines } from './json-lines';
import { scrub } from './scrub';

const PHONES = [
  '0712345678',
  '0712 345 678',
  '+254712345678',
  '254 712 345 678',
  '00255712345678',
  '0112345678',
];
const TOKEN = 'eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiJwYXRpZW50In0.c2lnbmF0dXJl';

describe('what the log takes out', () => {
  test.each(PHONES)('the phone %s', (phone) => {
    expect(scrub(`no charge for ${phone}, tried twice`)).toBe('no charge for [phone], tried twice');
  });

  test('the phone at the end of an id of M-Pesa', () => {
    expect(scrub('ws_CO_27112026080000_254712345678')).not.toContain('254712345678');
  });

  test('addresses and tokens', () => {
    expect(scrub('mail to zawadi.c@mail.co.ke failed')).toBe('mail to [address] failed');
    expect(scrub(`Authorization: Bearer ${TOKEN}`)).not.toContain('eyJ');
    expect(scrub('Bearer abcdefghijklmnop')).toBe('Bearer [token]');
  });

  test.each([
    ['an id', 'jobId=01KCP8V5J0712345678ABCDEFG'],
    ['a document id', 'visit q0712345678abcdefghijkl'],
    ['an instant', 'at 2026-11-27T05:07:42.123Z'],
    ['milliseconds since the epoch', 'lease until 1795843200000'],
    ['an amount', 'amountCents=150000'],
    ['a code', 'code=1037 reason="SQLITE_BUSY: database is locked"'],
  ])('%s stays', (_name, text) => {
    expect(scrub(text)).toBe(text);
  });
});

describe('lines of JSON', () => {
  function written(level = 'info'): { logger: ReturnType<typeof createLogger>; lines(): unknown[] } {
    const texts: string[] = [];
    const transport = jsonLines(level, { write: (text: string) => void texts.push(text) });
    const logger = createLogger({ silent: false, transports: [] });
    logger.pipe(transport);
    return {
      logger,
      lines: () => texts.map((text) => JSON.parse(text) as unknown),
    };
  }

  test('a line of ours is its event and its fields', () => {
    const { logger, lines } = written();
    const fields = { job: 'mpesa.query', jobId: '01J', attempt: 2 };
    logger.warn('jobs.failed job="mpesa.query"', { event: 'jobs.failed', fields });
    expect(lines()).toEqual([
      {
        ...{ level: 'warn', service: 'daktari', event: 'jobs.failed', ...fields },
        time: expect.stringMatching(/^\d{4}-.*Z$/) as unknown,
      },
    ]);
  });

  test('what others throw is a message, without what somebody typed', () => {
    const { logger, lines } = written();
    logger.error(new Error('invalid input syntax: "0712345678" of zawadi@mail.test'));
    const [line] = lines();
    const message = expect.stringContaining('invalid input syntax: "[phone]" of [address]') as unknown;
    expect(line).toMatchObject({ level: 'error', message });
    expect(JSON.stringify(line)).not.toMatch(/0712345678|zawadi/);
  });

  test('fields that are named after a person or a secret are hidden, whoever logs them', () => {
    const { logger, lines } = written();
    logger.info('x', {
      event: 'x',
      fields: { fullName: 'Zawadi Canarywa', token: 'siri', inner: { email: 'z' } },
    });
    expect(JSON.stringify(lines())).not.toMatch(/Zawadi|siri|"z"/);
  });

  test('levels below the one that was set are not written', () => {
    const { logger, lines } = written('warn');
    logger.info('quiet');
    logger.http('quiet');
    logger.error('loud');
    expect(lines()).toHaveLength(1);
  });
});
