import { codeOf, onConsoleBench, type Plain } from '../../../tests/support/console-bench';
import type { Who } from '../../../tests/support/console-clinics';

const bench = onConsoleBench();

type Shown = Plain & { version: string };

describe('a change', () => {
  const shown = async () => (await bench().get('desk1', '/patients/patient-1')).body as Shown;
  const put = (record: Plain, version: string | undefined, who: Who = 'desk1', id = 'patient-1') =>
    bench().ask(who, 'PUT', `/patients/${id}`, {
      body: record,
      headers: version === undefined ? {} : { 'if-match': `"${version}"` },
    });
  const stored = () => bench().knex('patients').where({ id: 1 }).first<Plain>();

  test('takes the whole record, changes what differs and gives back what stands', async () => {
    const before = await shown();
    bench().trail.length = 0;
    const reply = await put({ ...before, fullName: ' Amina Y. Hassan ', dateOfBirth: null }, before.version);
    expect(reply.status).toBe(200);
    expect(reply.body).toMatchObject({ fullName: 'Amina Y. Hassan', dateOfBirth: null, language: 'sw' });
    const { version } = reply.body as Shown;
    expect(version).not.toBe(before.version);
    expect(reply.headers['ETag']).toBe(`"${version}"`);
    expect(reply.body).toEqual(await shown());
    expect(bench().trail[0]).toMatchObject({
      ...{ action: 'update', operation: 'console.patients.edit', patients: [1], clinicId: 1 },
    });
  });

  test('without a version is refused, and by an old one, and nothing is stored', async () => {
    const before = await shown();
    const row = await stored();
    expect(codeOf(await put({ ...before, fullName: 'Other' }, undefined))).toBe('428 if_match_required');
    expect(codeOf(await put({ ...before, fullName: 'Other' }, 'x'.repeat(24)))).toBe('412 stale_version');
    expect(await stored()).toEqual(row);
  });

  test.each(['*', '', '""', 'W/"7"', '"7", "8"', '"7', `"${'x'.repeat(65)}"`, '"é"'])(
    'with %s for a version is refused',
    async (header) => {
      const given = { body: await shown(), headers: { 'if-match': header } };
      expect(codeOf(await bench().ask('desk1', 'PUT', '/patients/patient-1', given))).toBe(
        '400 invalid_input If-Match',
      );
    },
  );

  test('takes a version without its quotes', async () => {
    const before = await shown();
    const given = { body: { language: 'en' }, headers: { 'if-match': before.version } };
    expect((await bench().ask('desk1', 'PUT', '/patients/patient-1', given)).body).toEqual({
      ...before,
      ...{ language: 'en', version: expect.not.stringContaining(before.version) as string },
    });
  });

  test('a refusal of an old version says nothing of the record', async () => {
    const before = await shown();
    await bench().knex('patients').where({ id: 1 }).update({ full_name: 'Changed Elsewhere' });
    const reply = await put({ ...before, language: 'en' }, before.version);
    expect(codeOf(reply)).toBe('412 stale_version');
    expect(reply.text).not.toMatch(/Changed|Amina|1990/);
  });

  test.each([
    ['phone', '0712345678'],
    ['id', 'patient-2'],
    ['registeredAt', '2020-01-01T00:00:00.000Z'],
  ])('of %s is refused', async (field, value) => {
    const before = await shown();
    const row = await stored();
    const reply = await put({ ...before, fullName: 'Other', [field]: value }, before.version);
    expect(codeOf(reply)).toBe(`400 read_only_field ${field}`);
    expect(await stored()).toEqual(row);
  });

  test.each([
    [{ fullName: 'x' }, '400 invalid_input fullName'],
    [{ fullName: null }, '400 invalid_input fullName'],
    [{ language: 'fr' }, '400 invalid_input language'],
    [{ dateOfBirth: '1990-02-30' }, '400 invalid_input dateOfBirth'],
    [{ dateOfBirth: '2026-12-09' }, '400 birth_date_in_future dateOfBirth'],
    [{ clinic: 'clinic-2' }, '400 unknown_field clinic'],
    [{ phoneIndex: 'x' }, '400 unknown_field phoneIndex'],
  ])('to %j is refused', async (change, expected) => {
    const row = await stored();
    expect(codeOf(await put(change, (await shown()).version))).toBe(expected);
    expect(await stored()).toEqual(row);
  });

  test('a visit that was booked meanwhile is in nobody’s way', async () => {
    const before = await shown();
    await bench()
      .knex('appointments')
      .where({ id: 2 })
      .update({ starts_at: new Date('2026-12-20T07:00:00Z') });
    expect((await put({ ...before, language: 'en' }, before.version)).status).toBe(200);
  });

  test('without a difference is only a look', async () => {
    const before = await shown();
    const row = await stored();
    bench().trail.length = 0;
    expect((await put(before, before.version)).body).toEqual(before);
    expect(bench().trail).toMatchObject([{ action: 'read', patients: [1] }]);
    expect(await stored()).toEqual(row);
  });

  test('is for the desk of the own clinic alone', async () => {
    const before = await shown();
    const wish = { ...before, fullName: 'Other' };
    for (const who of ['doctor1', 'admin1', 'officer1', 'patient1', 'program'] as const) {
      expect([who, codeOf(await put(wish, before.version, who))]).toEqual([who, '403 forbidden']);
    }
    expect(codeOf(await put(wish, before.version, 'desk2'))).toBe('404 not_found');
    expect((await stored())['full_name']).toBe('Amina Yusuf');
    expect(codeOf(await bench().ask('desk1', 'PUT', '/visits/visit-1', { body: {} }))).toBe(
      '405 method_not_allowed',
    );
  });

  test('of two who saw the same, one is told', async () => {
    const before = await shown();
    const replies = await Promise.all(
      ['First', 'Second'].map((fullName) => put({ ...before, fullName }, before.version)),
    );
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 412]);
  });
});
