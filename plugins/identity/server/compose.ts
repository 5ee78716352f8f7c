import { z } from 'zod';
import type { CareSource } from '../../../src/access/care/source';
import { APP_SCOPES } from '../../../src/access/app-scopes';
import { refusedSignInEntry } from '../../../src/access/audit';
import { AUTHENTICATOR } from '../../../src/access/authenticator';
import { TOKEN_DESK } from '../../../src/access/token-desk';
import { usernameOf } from '../../../src/access/username';
import { VERIFIED_NUMBERS } from '../../../src/access/verified-numbers';
import { realNow } from '../../../src/kernel/clock';
import type { Trx } from '../../../src/kernel/db';
import { GUARDIANS } from '../../../src/kernel/guardians';
import { defineJob } from '../../../src/kernel/jobs';
import type { Kernel } from '../../../src/kernel/kernel';
import { STANDING_SESSIONS } from '../../../src/kernel/standing-sessions';
import { OTHER_APPS } from '../../../src/kernel/who-looked';
import { appProblem } from './apps/domain/check-app';
import { appScopes } from './apps/app-scopes';
import { appPatientStore } from './apps/app-patients';
import { appGrantStore, type AppGrants } from './apps/grants';
import { appStore, otherApps } from './apps/store';
import { APP_UID } from './apps/watch-apps';
import { createAuthenticator } from './authenticator/authenticator';
import { proofChecker } from './authenticator/dpop';
import { tokenVerifier } from './authenticator/verify-token';
import { deviceStore, type Devices } from './devices/devices';
import { deviceNotices } from './devices/tell-of-device';
import { composeFactors, type Factors } from './factors/compose';
import { contributeLooks, lookStore } from '../../../src/access/cms/looks';
import { CMS_GATE } from '../../../src/access/cms/person';
import type { CmsAdmins } from '../../../src/strapi/cms-admins';
import { cmsGate, type CmsDesk } from './cms/cms-desk';
import { cmsPeopleStore } from './cms/store/cms-people';
import { addressesOf, type Addresses, type Settings } from './config';
import { isFirstParty } from './issuer/clients';
import { reasonOf } from '../../../src/kernel/log';
import { EVERY_MINUTE, startTicker } from '../../../src/kernel/ticker';
import { SESSION_LIMITS } from '../../../src/access/session-limits';
import { ACCOUNT_DESK } from '../../../src/access/account-desk';
import type { AccountDesk } from './account/account-desk';
import { loadPageScripts } from './pages';
import { csrfTokens } from './interaction/csrf';
import { frames } from './interaction/frames';
import { accountNames, passwordSignIn, type Passwords } from './interaction/sign-in';
import { contributeSignIns, signInStore } from './interaction/store/sign-ins';
import { closedAccounts } from './issuer/accounts';
import { browserCookie } from './browsers/cookie';
import { browserStore } from './browsers/store';
import { createIssuer, type Issuer } from './issuer/issuer';
import { keyRing, type KeyRing } from './issuer/keys/key-ring';
import { contributeSealedColumns, keyStore, type KeyStore } from './issuer/keys/key-store';
import { composeLicences, licensingOf } from './licences/compose';
import type { LicenceWork } from './licences/use-cases/work';
import { linkCodeStore } from './links/store/link-codes';
import { actingFor } from './links/store/links';
import type { LinkParts } from './links/use-cases/parts';
import { vouchFor } from './links/use-cases/vouch';
import { composeNumber } from './number/compose';
import type { NumberWork } from './number/use-cases/work';
import { openPages } from './open-pages/all-pages';
import { passkeyOriginsOf } from './own-apps/own-apps';
import { composeOutside, type Outside } from './outside/compose';
import { composePhone } from './phone/compose';
import { cardStore, type Cards } from './phone/store/cards';
import { ticketStore, type Tickets } from './phone/store/tickets';
import { verifiedNumbers } from './phone/verified-numbers';
import { composeReset } from './reset/compose';
import { composePapers } from './papers/compose';
import { composeProviders } from './providers/compose';
import { clinics } from './providers/store/practitioners';
import type { ProviderWork } from './providers/use-cases/work';
import { accessEnds, type AccessEnds } from './sessions/access-ends';
import { standingSessions } from './sessions/standing';
import { sessionStore, type Sessions } from './sessions/store';
import { changeNotes, type NoteChange } from './sign-in-changes/note-change';
import { changeNotices, noticesOf, typedNotices, type TypedSignIn } from './sign-in-changes/tell-of-change';
import { composeStaff } from './staff/compose';
import type { StaffWork } from './staff/use-cases/work';

/** Also enqueued by hand, by scripts/rotate-keys.mjs. */
const TendKeys = defineJob('identity.tend-keys', z.object({ force: z.boolean() }));

export interface Identity {
  addresses: Addresses;
  issuer: Issuer;
  keys: KeyStore;
  ring: KeyRing;
  sessions: Sessions;
  ends: AccessEnds;
  appGrants: AppGrants;
  factors: Factors;
  noteChange: NoteChange;
  devices: Devices;
  cards: Cards;
  links: LinkParts;
  number: NumberWork;
  staff: StaffWork;
  cms: CmsDesk;
  providers: ProviderWork;
  licences: LicenceWork;
  /** A password was changed or an account closed: nothing that was opened before is good any more. */
  endAccess(trx: Trx, userIds: readonly number[]): Promise<void>;
  /** Their owners, of passwords that somebody else typed. */
  tellOfTyped(trx: Trx, typed: readonly TypedSignIn[]): Promise<void>;
  /** The minute clocks that delete what is over; returns what stops them. */
  start(): () => Promise<void>;
}

/** What a new password is kept as. */
interface Hashing {
  hashPassword(password: string): Promise<string>;
}

export function composeIdentity(
  kernel: Kernel,
  settings: Settings,
  { passwords, admins }: { passwords: Passwords & Hashing; admins: CmsAdmins },
  careSources: () => readonly CareSource[],
): Identity {
  const addresses = addressesOf(settings);
  const db = () => kernel.db();
  const keys = keyStore(kernel, realNow);
  const ring = keyRing(keys, { log: kernel.log, now: realNow, changed: () => issuer.rebuild() });
  const sessions = sessionStore(db, kernel.ids, realNow);
  const factors = composeFactors(kernel, {
    ...{ publicUrl: settings.publicUrl, productName: 'Daktari' },
    appOrigins: passkeyOriginsOf(settings.ownApps),
  });
  const devices = deviceStore({ vault: kernel.vault, ids: kernel.ids, now: () => kernel.clock.now() });
  const tickets = ticketStore({ vault: kernel.vault, ids: kernel.ids, now: realNow });
  const cards = cardStore(kernel.vault);
  const linkCodes = linkCodeStore({ vault: kernel.vault, ids: kernel.ids, now: realNow });
  const appPatients = appPatientStore(() => kernel.clock.now(), realNow);
  const links: LinkParts = { kernel, codes: linkCodes, appPatients, careSources };
  kernel.services.provide(GUARDIANS, { actingFor });
  kernel.services.provide(OTHER_APPS, otherApps);
  kernel.services.provide(APP_SCOPES, appScopes);
  kernel.services.provide(STANDING_SESSIONS, standingSessions(realNow));
  kernel.sweeps.add('identity_link_codes', (trx) => linkCodes.sweep(trx));
  const outside = composeOutside(kernel, settings.outsideSignIn, addresses);
  const appGrants = appGrantStore(appStore, { isFirstParty, now: realNow });
  const desk = composeDesk(kernel, settings, {
    ...{ passwords, sessions, factors, devices, tickets, outside, appGrants },
    number: () => number,
  });
  const { signIn, noteRefused, noteChange } = desk;
  const phone = composePhone(kernel, {
    ...{ kernel, factors, tickets, devices, cards, passwords: signIn, noteRefused },
    vouchFor: (userId, code) => vouchFor(links, userId, code),
  });
  const { ends } = desk;
  const endAccess: Identity['endAccess'] = (trx, userIds) => ends.everywhere(trx, userIds);
  const number = composeNumber({ kernel, factors, passwords: signIn, endAccess });
  const { hashPassword } = passwords;
  const { origin } = addresses;
  const reset = composeReset(kernel, {
    ...{ origin, factors, passwords, endAccess, noteRefused, noteChange, outside: outside.links },
  });
  const tellOfChange = changeNotices({ kernel, origin });
  const staff = composeStaff(kernel, {
    ...{ origin, hashPassword, endAccess, sessions, ends },
    tellOfEnd: noticesOf(tellOfChange, 'sessions-ended'),
    resetFactors: (trx, userId) => factors.resetByClinic(trx, userId),
  });
  const room = composePapers(kernel, settings.papersFolder);
  const licences = composeLicences(kernel, { staff, room });
  const providers = composeProviders(kernel, { staff, room, licensing: licensingOf(licences) });
  const account: AccountDesk = { ...desk, licences };
  const cms: CmsDesk = {
    ...{ account, admins, passwords: settings.cmsPasswords },
    people: cmsPeopleStore(realNow, settings.cmsPasswords),
    looks: lookStore({ vault: kernel.vault, ids: kernel.ids, now: realNow }),
  };
  contributeLooks(kernel);
  kernel.services.provide(CMS_GATE, cmsGate(cms));
  kernel.sweeps.add('identity_cms_sessions', (trx) => cms.people.sweep(trx));
  const issuer = createIssuer({
    ...{ kernel, settings, addresses, ring, sessions, cms, phone, devices, appPatients },
    ...{ desk: account, apps: appStore },
    openPages: openPages({ staff, reset, providers }, settings.operator),
    now: realNow,
  });

  contributeSealedColumns(kernel);
  contributeSignIns(kernel.sealedColumns);
  kernel.contentChecks.add(`${APP_UID} app`, appProblem);
  kernel.services.provide(TOKEN_DESK, { open: issuer.open });
  kernel.services.provide(VERIFIED_NUMBERS, verifiedNumbers(tickets));
  kernel.services.provide(
    AUTHENTICATOR,
    createAuthenticator({
      db,
      now: realNow,
      calendar: kernel.clock,
      addresses,
      verify: tokenVerifier(ring, addresses, realNow),
      checkProof: proofChecker(() => Promise.resolve(kernel.db()), realNow),
      sessions,
      limits: settings,
    }),
  );
  kernel.services.provide(SESSION_LIMITS, { consoleIdleMs: settings.consoleIdleMs });
  kernel.outbox.handleEffect(TendKeys, async ({ force }) => {
    await keys.tend({ force });
    await ring.refresh();
  });
  kernel.sweeps.add('identity', async (trx) => {
    await sessions.sweep(trx);
    await appPatients.sweep(trx);
    await desk.browsers.sweep(trx);
    await kernel.outbox.enqueue(trx, TendKeys, { force: false });
  });
  kernel.healthChecks.add('issuer', () => {
    issuer.listener();
    return Promise.resolve();
  });
  return {
    addresses,
    issuer,
    keys,
    ring,
    sessions,
    ends,
    appGrants,
    factors,
    noteChange,
    devices,
    cards,
    links,
    number,
    staff,
    cms,
    providers,
    licences,
    endAccess,
    tellOfTyped: typedNotices(tellOfChange),
    start: () => {
      const stopFactors = factors.start();
      const stopSignIns = startTicker('identity.sign-ins', EVERY_MINUTE, () => pruneOrSay(kernel, desk));
      return async () => {
        await Promise.all([stopFactors(), stopSignIns()]);
      };
    },
  };
}

interface DeskParts {
  passwords: Passwords;
  sessions: Sessions;
  factors: Factors;
  devices: Devices;
  tickets: Tickets;
  outside: Outside;
  appGrants: AppGrants;
  number(): NumberWork;
}

function composeDesk(kernel: Kernel, settings: Settings, parts: DeskParts): Omit<AccountDesk, 'licences'> {
  const { passwords, factors } = parts;
  const db = () => kernel.db();
  const { origin } = addressesOf(settings);
  const signIns = signInStore(kernel, realNow);
  const browsers = browserStore(db, kernel.ids, realNow);
  const ofPhone = (msisdn: string): string => usernameOf(kernel.vault, msisdn);
  const names = accountNames(ofPhone, (value, purpose) => kernel.vault.blindIndex(value, purpose));
  const noteRefused = (clientId: string): Promise<void> => kernel.audit.read(refusedSignInEntry(clientId));
  return {
    ...parts,
    kernel,
    names,
    clinics,
    noteRefused,
    signIn: passwordSignIn({ db, passwords, names, factors, noteRefused }),
    ...{ signIns, browsers, ends: accessEnds({ ...parts, signIns, browsers }) },
    browserCookie: browserCookie(settings.cookieKeys),
    frames: frames({ db, now: realNow, scripts: loadPageScripts('public') }),
    csrf: csrfTokens(settings.cookieKeys[0] ?? '', origin),
    accounts: () => kernel.services.use(ACCOUNT_DESK),
    tellOfDevice: deviceNotices({ kernel, origin }),
    noteChange: changeNotes({ kernel, origin }),
    usernameOf: ofPhone,
    ...closedAccounts(db, ofPhone),
    now: realNow,
  };
}

async function pruneOrSay({ log }: Kernel, desk: Pick<AccountDesk, 'signIns'>): Promise<void> {
  try {
    await desk.signIns.prune();
  } catch (error) {
    log.error('identity.sign-ins-not-pruned', { reason: reasonOf(error) });
  }
}
