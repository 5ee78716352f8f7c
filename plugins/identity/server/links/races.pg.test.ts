import type { Principal } from '../../../../src/access/principal';
import { systemOrigin } from '../../../../src/kernel/audit';
import { many, outcomeOf, tally } from '../../../../tests/support/factors';
import { AMINA, BRIAN, DESK, phoneWorld, type PhoneWorld } from '../../../../tests/support/phone-world';
import { temporaryPostgres } from '../../../../tests/support/postgres';
import { SESSION } from '../../../../tests/support/principal';
import { appointGuardian } from './use-cases/appoint-guardian';
import { endRecordLink } from './use-cases/end-link';
import { issueLinkCode } from './use-cases/issue-link-code';
import { redeemLink } from './use-cases/redeem-link';

const ORIGIN = systemOrigin('test');
const CHILD = { patient: 'child-document', birthDate: '2017-06-08' };
const base = { clinicId: 1, practitionerId: null, language: 'en', session: SESSION } as const;
const clerk: Principal = { ...base, role: 'front-desk', userId: DESK.userId, patientId: null };
const people: Principal[] = [AMINA, BRIAN].map(({ userId, patientId }) => ({
  ...{ ...base, role: 'patient', userId, patientId },
}));
let world: PhoneWorld;

beforeEach(async () => {
  world = await phoneWorld(await temporaryPostgres());
  await world.knex('patients').insert({
    ...{ id: 41, document_id: CHILD.patient, full_name: 'Yusra', language: 'en', active: true },
    ...{ clinic_id: 1, date_of_birth: CHILD.birthDate },
  });
});
afterEach(() => world.drop());

const issue = async (kind: 'parent' | 'self'): Promise<string> =>
  (await issueLinkCode(world.links, clerk, { patient: CHILD.patient, kind }, ORIGIN)).code;

describe('at the same moment on PostgreSQL', () => {
  it.each(['parent', 'self'] as const)('a code as %s links one of those who show it', async (kind) => {
    const code = await issue(kind);
    const outcomes = await many(4, (i) => {
      const who = people[i % 2];
      if (!who) throw new Error('nobody');
      const shown = { code, birthDate: CHILD.birthDate };
      return outcomeOf(redeemLink(world.links, who, shown, ORIGIN));
    });
    expect(tally(outcomes)['fine']).toBe(1);
    expect(await world.knex('identity_record_links')).toHaveLength(1);
  });

  it('of twelve guesses by one account five are compared', async () => {
    await issue('parent');
    const [who] = people;
    const outcomes = await many(12, (i) => {
      const shown = { code: `AAAA-AA${'23456789ABCDEF'[i] ?? ''}A`, birthDate: CHILD.birthDate };
      return outcomeOf(redeemLink(world.links, who as Principal, shown, ORIGIN));
    });
    expect(tally(outcomes)['link_code_wrong']).toBe(5);
  });

  it('two clerks make one link, and two who end it end it once', async () => {
    const wish = { patient: CHILD.patient, guardian: AMINA.document, kind: 'guardian' } as const;
    const made = await many(4, () => outcomeOf(appointGuardian(world.links, clerk, wish, ORIGIN)));
    expect(tally(made)).toEqual({ fine: 1, already_linked: 3 });
    const { id } = await world.knex('identity_record_links').first<{ id: string }>('id');
    const ended = await many(4, () => outcomeOf(endRecordLink(world.links, clerk, id, ORIGIN)));
    expect(tally(ended)).toEqual({ fine: 1, not_found: 3 });
  });
});
