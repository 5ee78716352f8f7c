import { at, send, type Reply } from './client';
import type { World } from './world';

/** What the product tells of itself, over its own doors. */
export function monitoringChapter(world: () => World): void {
  describe('monitoring', () => {
    const product = (): string => world().stack.productUrl;
    const metrics = (token: string | null): Promise<Reply> => send(product(), 'GET', '/metrics', { token });
    const page = async (): Promise<string> => (await metrics(world().stack.env['METRICS_TOKEN'] ?? '')).text;
    const countOf = (text: string, route: string): number =>
      text
        .split('\n')
        .filter((line) => line.startsWith(`daktari_http_requests_total{route="${route}",`))
        .reduce((sum, line) => sum + Number(line.split(' ').at(-1)), 0);

    test('/metrics opens by its token alone, whoever asks', async () => {
      expect((await metrics(null)).status).toBe(401);
      expect((await metrics('another-token-of-16')).status).toBe(401);
      expect((await metrics(world().tokens.admin1)).status).toBe(401);
      expect(await page()).toContain('process_resident_memory_bytes');
    });

    test('every door is measured by the name of its route, never by what was asked for', async () => {
      const { rows, as } = world();
      const before = await page();
      await as('patientA', 'GET', `/api/visits/${rows.visit.A}`);
      await as('patientA', 'GET', `/api/clinics/${rows.clinic.P}`);
      await as('nobody', 'GET', '/api/siri-ya-kanarii');
      await as('nobody', 'GET', '/siri-ya-kanarii/0712345678');
      await as('nobody', 'POST', '/siri-ya-kanarii', { body: {} });
      await as('nobody', 'GET', '/oauth/.well-known/openid-configuration?siri=0712345678');
      const after = await page();
      const doors = ['visits.read', 'GET /api/clinics/:id', 'GET ([^/]*)', 'oauth', '/metrics', 'unmatched'];
      for (const route of doors) {
        expect([route, countOf(after, route) > countOf(before, route)]).toEqual([route, true]);
      }
      for (const mark of [rows.visit.A, rows.clinic.P, 'siri', '0712345678'])
        expect(after).not.toContain(mark);
    });

    test('what was counted is kept by the minute and drawn', async () => {
      const asked = '/api/monitoring/series?chart=requests&range=1h&by=route';
      let drawn = await world().as('admin1', 'GET', asked);
      while ((at(drawn, 'lines') as unknown[]).length === 0) {
        await new Promise((resolve) => setTimeout(resolve, 1000));
        drawn = await world().as('admin1', 'GET', asked);
      }
      expect(drawn.status).toBe(200);
      expect(at(drawn, 'unit')).toBe('per-second');
      const file = await world().as('admin1', 'GET', asked.replace('series?', 'series/csv?'));
      expect([file.status, file.headers.get('content-type')]).toEqual([200, 'text/csv']);
      expect(file.text.split('\r\n')[0]).toBe('span,at,line,value (per-second)');
    });

    test('every part of the house shows what it promised, and the database is a connection', async () => {
      const charts = at(await world().as('admin1', 'GET', '/api/monitoring/charts'), 'charts') as {
        name: string;
      }[];
      expect(charts.map(({ name }) => name)).toEqual(
        expect.arrayContaining(['requests', 'latency-p95', 'job-lag', 'payments', 'messages', 'loop-lag']),
      );
      for (const { name } of charts) {
        const reply = await world().as('admin1', 'GET', `/api/monitoring/series?chart=${name}&compare=week`);
        expect([name, reply.status]).toEqual([name, 200]);
      }
      const promised = await world().as('admin1', 'GET', '/api/monitoring/objectives');
      const names = (at(promised, 'objectives') as { name: string }[]).map(({ name }) => name);
      expect(names.sort()).toEqual(['availability', 'job-lag', 'latency', 'payments']);
      const connected = at(await world().as('admin1', 'GET', '/api/monitoring/connections'), 'connections');
      expect((connected as { name: string }[]).map(({ name }) => name).sort()).toEqual([
        ...['database', 'email', 'files', 'mpesa', 'push', 'sms', 'whatsapp'],
      ]);
    });

    test('a clinic sees its own days, and no other one its days', async () => {
      const mine = await world().as('admin1', 'GET', '/api/monitoring/business');
      const theirs = await world().as('admin2', 'GET', '/api/monitoring/business');
      expect([mine.status, theirs.status]).toEqual([200, 200]);
      expect(at(mine, 'timeZone')).toBe('Africa/Nairobi');
      // Who may not ask for the figures of the installation is told so beforehand: an attempt would be one on the trail.
      expect([at(mine, 'runsInstallation'), at(theirs, 'runsInstallation')]).toEqual([true, false]);
      expect(Object.keys(at(mine, 'units') as object).sort()).toEqual([
        ...['cancelled_by_clinic', 'cancelled_by_patient', 'completed', 'lead_time', 'no_shows', 'received'],
        ...['refunded', 'visits', 'waiting', 'waiting_p90'],
      ]);
    });

    test.each([
      ['an unknown field', '/api/monitoring/series?chart=requests&clinic=1', 400],
      ['a range that is none', '/api/monitoring/series?chart=requests&range=9h', 400],
      ['half a span', '/api/monitoring/series?chart=requests&range=custom&from=2026-11-01T00:00:00Z', 400],
      ['a chart that is none', '/api/monitoring/series?chart=passwords', 404],
      ['a day that is none', '/api/monitoring/business?from=2026-02-30', 400],
    ])('%s is refused', async (_name, asked, status) => {
      expect((await world().as('admin1', 'GET', asked)).status).toBe(status);
    });
  });
}
