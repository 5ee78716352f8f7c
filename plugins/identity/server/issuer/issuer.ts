import type { RequestListener } from 'node:http';
import type Koa from 'koa';
import type Provider from 'oidc-provider';
import type { OpenedTokens } from '../../../../src/access/token-desk';
import type { Kernel } from '../../../../src/kernel/kernel';
import { reasonOf } from '../../../../src/kernel/log';
import type { AppPatients } from '../apps/app-patients';
import { takePostedRequests } from '../apps/posted-request';
import { nameRefreshingApp } from '../apps/refresh-request';
import type { Apps } from '../apps/store';
import { proofChecker } from '../authenticator/dpop';
import type { Addresses, Settings } from '../config';
import type { Devices } from '../devices/devices';
import { noteAndTell } from '../devices/tell-of-device';
import type { Phone } from '../phone/compose';
import type { AccountDesk } from '../account/account-desk';
import { addAccount } from '../account/account';
import { addOpenPages } from '../open-pages/open-pages';
import type { OpenPage } from '../open-pages/visit';
import { addCms } from '../cms/cms';
import type { CmsDesk } from '../cms/cms-desk';
import { addInteraction } from '../interaction/interaction';
import { providerPages } from '../interaction/provider-pages';
import { answerLimit } from '../outside/limit';
import { addWayBack } from '../outside/way-back';
import { beginSession } from '../sessions/begin-session';
import type { Sessions } from '../sessions/store';
import { findAccount } from './accounts';
import { PATIENT_APP } from './clients';
import { PASSKEY_GRANT, PASSWORD_GRANT, PHONE_CODE_GRANT } from './grants/names';
import type { Grant } from './grants/outcome';
import { passkeyGrant } from './grants/passkey-grant';
import { passwordGrant } from './grants/password-grant';
import { phoneCodeGrant } from './grants/phone-code-grant';
import type { KeyRing } from './keys/key-ring';
import { loadedSessions } from './loaded-sessions';
import { openTokens } from './open-tokens';
import { buildProvider } from './provider';
import { addTokenRoute } from './token-route';
import { units } from './unit';

export interface IssuerParts {
  kernel: Kernel;
  settings: Settings;
  addresses: Addresses;
  ring: Pick<KeyRing, 'signing'>;
  sessions: Sessions;
  apps: Apps;
  appPatients: AppPatients;
  phone: Phone;
  devices: Pick<Devices, 'noteVerified'>;
  desk: AccountDesk;
  /** Pages of whoever is not signed in, by their path. */
  openPages: ReadonlyMap<string, OpenPage>;
  cms: CmsDesk;
  now(): number;
}

export interface Issuer {
  /** With the keys of the moment: called when they have changed. */
  rebuild(): void;
  listener(): RequestListener;
  /** A session of the patient app for somebody who has just opened an account, on a device that is theirs from now on. */
  open(userId: number, from: { userAgent: string; device: string }): Promise<OpenedTokens>;
}

export function createIssuer(parts: IssuerParts): Issuer {
  const { kernel, settings, addresses, sessions, desk, apps, appPatients: patients, now } = parts;
  const work = units(() => kernel.db());
  const loaded = loadedSessions();
  const checkProof = proofChecker(() => work.writing(), now);
  const audit = () => kernel.audit;
  const grants = new Map<string, Grant>([
    [PASSWORD_GRANT, passwordGrant(desk.signIn)],
    [PHONE_CODE_GRANT, phoneCodeGrant(parts.phone)],
    [PASSKEY_GRANT, passkeyGrant(parts.phone)],
  ]);
  let current: { provider: Provider; listener: RequestListener } | null = null;

  const pages = providerPages(desk.frames);

  function build(): Provider {
    const provider = buildProvider({
      settings,
      addresses,
      keys: parts.ring.signing(),
      units: work,
      loaded,
      apps,
      patients,
      now,
      pages,
    });
    takePostedRequests(provider);
    nameRefreshingApp(provider, work);
    addInteraction(provider, desk, { provider, addresses, apps, patients, units: work, audit, now });
    addOpenPages(provider, desk, parts.openPages);
    addAccount(provider, desk, addresses);
    addCms(provider, parts.cms, addresses);
    addWayBack(provider, answerLimit(kernel), (context) => pages.tooMany(context));
    addTokenRoute(provider, {
      ...{ addresses, units: work, sessions, audit, grants, checkProof },
      noteVerified: noteAndTell(parts.devices, desk.tellOfDevice),
    });
    const failed = (error: unknown): void => kernel.log.error('identity.failed', { reason: reasonOf(error) });
    provider.on('server_error', (_context, error) => failed(error));
    // What fails outside the provider's own routes; Koa would print it with its stack.
    const app: Koa = provider;
    app.on('error', failed);
    return provider;
  }

  function standing(): { provider: Provider; listener: RequestListener } {
    if (!current) throw new Error('the issuer has no keys yet');
    return current;
  }

  return {
    rebuild: () => {
      const provider = build();
      const callback = provider.callback();
      current = {
        provider,
        listener: (request, response) => {
          loaded.during(() => void callback(request, response));
        },
      };
    },
    listener: () => standing().listener,
    open: async (userId, { userAgent, device }) => {
      const { provider } = standing();
      const client = await provider.Client.find(PATIENT_APP);
      const account = await findAccount(kernel.db(), { userId });
      if (!client || !account) throw new Error('nobody to open a session for');
      const how = { accountId: account.subject, client, grantType: PHONE_CODE_GRANT, thumbprint: null };
      return work.run(async () => {
        const { grantId, reply } = await openTokens(provider, addresses, how);
        const from = { clientId: client.clientId, browserUid: null, userAgent, isRefresh: false };
        const tokens = { account, grantId, ...from };
        const id = await beginSession({ sessions, audit }, await work.joined(), tokens);
        await parts.devices.noteVerified(await work.joined(), userId, device, id ?? undefined);
        return {
          accessToken: reply.access_token,
          refreshToken: reply.refresh_token,
          expiresIn: reply.expires_in,
        };
      });
    },
  };
}
