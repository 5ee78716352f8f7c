import { openVisit, type AskedOpenPage } from '../../../../../tests/support/open-visit';
import { providerWorld, type ProviderWorld } from '../../../../../tests/support/provider-world';
import { ownApplication } from '../../providers/use-cases/own-application';
import type { OpenReply } from '../visit';
import { practitionerPage } from './practitioner';

const TYPED = {
  ...{ clinic: 'clinic-1', email: ' Zuri@Mail.test ', title: 'Dr', fullName: 'Zuri Achieng' },
  ...{ phone: '0712 345 678', specialty: 'Paediatrics', languages: 'sw' },
  ...{ body: 'KMPDC', number: 'A-10231', expires: '2028-12-31' },
};
let world: ProviderWorld;

beforeEach(async () => {
  world = await providerWorld();
});
afterEach(() => world.drop());

async function send(fields: Record<string, string>, asked: AskedOpenPage = {}): Promise<OpenReply> {
  const page = practitionerPage(world.providers);
  if (!page.submit) throw new Error('the page takes no form');
  return page.submit(openVisit(fields, asked));
}
const statusOf = (reply: OpenReply): number => (reply.kind === 'page' ? reply.status : 429);
const applications = () => world.knex('identity_provider_applications').select('clinic_id', 'language');

describe('the page on which a practitioner registers', () => {
  it('asks for the clinic, of those that are open, and what the route asks for', async () => {
    await world.knex('clinics').where({ document_id: 'clinic-2' }).update({ active: false });
    const { html } = await practitionerPage(world.providers).show(openVisit({}));
    expect(html).toContain('value="clinic-1"');
    expect(html).not.toContain('value="clinic-2"');
    for (const name of Object.keys(TYPED)) expect(html).toContain(`name="${name}"`);
  });

  it('says so where no clinic takes registrations, and shows no form', async () => {
    await world.knex('clinics').update({ active: false });
    const { html } = await practitionerPage(world.providers).show(openVisit({}));
    expect(html).toContain('No clinic takes registrations');
    expect(html).not.toContain('<form');
  });

  it('notes an application in the language of the page, and mails the link that goes on with it', async () => {
    const reply = await send(TYPED, { language: 'sw' });
    expect([statusOf(reply), reply.html.includes('zuri@mail.test')]).toEqual([200, true]);
    expect(await applications()).toEqual([{ clinic_id: 1, language: 'sw' }]);
    expect(world.mails.map(({ kind, email }) => [kind, email])).toEqual([
      ['provider-confirm', 'zuri@mail.test'],
    ]);
    const { application } = await ownApplication(world.providers, await world.confirmed());
    expect(application.details).toEqual({
      ...{ email: 'zuri@mail.test', title: 'Dr', fullName: 'Zuri Achieng', phone: '254712345678' },
      ...{ specialty: 'Paediatrics', languages: ['sw'] },
      licence: { body: 'KMPDC', number: 'A-10231', expires: '2028-12-31' },
    });
  });

  it('answers an address with an account as any other, and tells its owner alone', async () => {
    await world.addPerson({ email: 'known@mail.test', role: 'front-desk', clinicId: 2 });
    const answers = [];
    for (const email of ['known@mail.test', 'unknown@mail.test']) {
      const reply = await send({ ...TYPED, email });
      answers.push([statusOf(reply), reply.html.replaceAll(email, '')]);
    }
    expect(answers[0]).toEqual(answers[1]);
    expect(world.mails.map(({ kind }) => kind)).toEqual(['provider-account-elsewhere', 'provider-confirm']);
  });

  it('says at each field what to do, keeps what was typed, and notes nothing', async () => {
    const wrong = { clinic: '', email: 'zuri', phone: '12', number: '', expires: 'soon', languages: 'x<y' };
    const reply = await send({ ...TYPED, ...wrong });
    expect([statusOf(reply), await applications(), world.mails]).toEqual([400, [], []]);
    for (const id of ['clinic', 'email', 'phone', 'number', 'expires'])
      expect(reply.html).toMatch(new RegExp(`id="${id}"[^>]*aria-invalid="true"`));
    for (const words of ['value="Paediatrics"', 'href="#languages-list"', 'value="zuri"'])
      expect(reply.html).toContain(words);
  });

  it('takes no clinic that is closed or invented, and no licence that is over', async () => {
    await world.knex('clinics').where({ document_id: 'clinic-2' }).update({ active: false });
    for (const clinic of ['clinic-2', 'invented']) {
      const reply = await send({ ...TYPED, clinic });
      expect([statusOf(reply), reply.html.includes('href="#clinic"')]).toEqual([400, true]);
    }
    const over = await send({ ...TYPED, expires: '2020-01-01' });
    expect([statusOf(over), over.html.includes('role="alert"')]).toEqual([422, true]);
    expect(over.html).toContain('value="2020-01-01"');
    expect(await applications()).toEqual([]);
  });

  it('is only drawn again when another language is asked for', async () => {
    const reply = await send(TYPED, { switched: true, language: 'sw' });
    expect(reply.html).toContain('<html lang="sw">');
    expect(reply.html).toMatch(/value="clinic-1"\s+selected/);
    expect([await applications(), world.mails]).toEqual([[], []]);
  });

  it('says when to come back after too many mails to one address', async () => {
    for (let i = 0; i < 5; i += 1) await send(TYPED);
    const reply = await send(TYPED);
    expect([reply.kind, reply.html.includes('value="Paediatrics"')]).toEqual(['wait', true]);
    expect(world.mails).toHaveLength(5);
  });
});
