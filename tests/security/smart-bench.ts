import { browser, type TokenReply } from '../support/issuer-client';
import type { Person } from '../support/sign-in-pages';
import { allow, appKey, askedPage, codeTokens, launch, signedBy, type SmartApp } from '../support/smart-app';
import { at, send } from './client';
import { pathOf, signInToCms, type Cms } from './cms';
import type { World } from './world';

const APPS = pathOf('plugin::identity.app');
/** All that apps of people may be registered for. */
const ALL_DATA = [
  ...['Patient', 'Appointment', 'Encounter', 'MedicationRequest', 'Observation'],
  ...['DiagnosticReport', 'Condition', 'AllergyIntolerance', 'DocumentReference'],
].flatMap((type) => [`patient/${type}.rs`, `user/${type}.rs`]);
export const DATA = 'patient/Observation.rs patient/MedicationRequest.read patient/Appointment.rs';

/** Apps of other makers, entered in the CMS, and how people let them in. */
export function smartBench(world: () => World) {
  const url = (): string => world().stack.productUrl;
  const parent = (): Person => ({ name: '0712345678', password: world().stack.password });
  const doctor = (): Person => ({ name: 'achieng@mwangaza.example', password: world().stack.password });
  let cms: Promise<Cms> | undefined;

  async function app(changes: Record<string, unknown> = {}, signIn?: SmartApp['signIn']): Promise<SmartApp> {
    const form = {
      ...{ name: 'Sukari Diary', owner: 'Jirani Labs', ownerEmail: 'apps@jirani.example' },
      ...{ kind: 'public', state: 'approved', redirectUris: 'https://sukari.example/back' },
      scopes: [...ALL_DATA, 'patient/Appointment.cruds'].join('\n'),
      ...changes,
    };
    cms ??= signInToCms(world(), 'technician@mwangaza.example');
    const made = await (await cms).call('POST', APPS, form);
    expect([made.status, at(made, 'error')]).toEqual([201, undefined]);
    const clientId = String(at(made, 'data.clientId'));
    return {
      base: url(),
      clientId,
      redirectUri: 'https://sukari.example/back',
      signIn: signIn ?? (() => Promise.resolve({ body: { client_id: clientId } })),
    };
  }
  /** Launch, sign-in, "Allow these", code, tokens. */
  async function letIn(
    who: SmartApp,
    scope: string,
    { agent = browser(url()), off = [] as string[], person = parent() } = {},
  ): Promise<TokenReply> {
    const asked = launch(who, scope);
    return codeTokens(who, asked, await allow(agent, await askedPage(agent, asked, person), off));
  }
  async function backend(scopes: string) {
    const { jwks, assertion } = await appKey();
    const clinic = await world().stack.knex('clinics').where({ document_id: world().rows.clinic.P }).first();
    const connect = [{ id: clinic.id, documentId: clinic.document_id }];
    const form = { kind: 'backend', redirectUris: '', scopes, jwks, clinic: { connect, disconnect: [] } };
    const service = await app(form);
    const tokenUrl = `${url()}/oauth/token`;
    const signIn = async () => ({ body: signedBy(await assertion(service.clientId, tokenUrl)) });
    return { service: { ...service, signIn }, assertion, tokenUrl };
  }

  return {
    url,
    parent,
    doctor,
    app,
    letIn,
    backend,
    /** 404 with a token that is good there: nothing of this name is served. */
    fhir: async (token: unknown): Promise<number> =>
      (await send(url(), 'GET', '/fhir/Nothing', { token: String(token) })).status,
    configuration: async (): Promise<Record<string, unknown>> =>
      (await (await fetch(`${url()}/fhir/.well-known/smart-configuration`)).json()) as Record<
        string,
        unknown
      >,
  };
}

export function scopeIn({ body }: TokenReply): string[] {
  return String(body['scope']).split(' ').sort();
}
