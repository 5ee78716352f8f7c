import type { Core } from '@strapi/strapi';
import { AUTHENTICATOR } from '../../../src/access/authenticator';
import { LIVE_TOPICS } from '../../../src/access/console/live';
import { CONSOLE_RESOURCES } from '../../../src/access/console/resource';
import { accessOf } from '../../../src/strapi/access-of';
import { accounts } from '../../../src/strapi/accounts';
import { cmsAdmins } from '../../../src/strapi/cms-admins';
import { addRoutes } from '../../../src/strapi/add-routes';
import { kernelOf } from '../../../src/strapi/kernel-of';
import { clientAddress } from '../../../src/strapi/mount-ahead';
import { mountNode } from '../../../src/strapi/mount-node';
import { watchContent } from '../../../src/strapi/watch-content';
import { watchUsers } from '../../../src/strapi/watch-users';
import { realNow } from '../../../src/kernel/clock';
import { rateLimit } from '../../../src/kernel/rate-limit';
import { fhirDoor } from './apps/fhir-door';
import { appRoutes, appRules } from './apps/routes';
import { smartMount } from './apps/smart-configuration';
import { APP_UID, appWatch } from './apps/watch-apps';
import { composeIdentity, type Identity } from './compose';
import { settingsSchema, type Settings } from './config';
import { contentTypes } from './content-types';
import { issuerMount } from './issuer/mount';
import { clinicLicenceRoutes } from './licences/clinic-routes';
import { ownLicenceRoutes } from './licences/own-routes';
import { licenceRules } from './licences/access';
import { practitionerWatch, PRACTITIONER_UID } from './licences/watch-practitioners';
import { linkRules } from './links/access';
import { clinicLinkRoutes, ownLinkRoutes } from './links/routes';
import { numberRules } from './number/access';
import { clinicNumberRoutes, ownNumberRoutes } from './number/routes';
import { ownAppsMount } from './own-apps/mount';
import { ownPasswordRoute, ownPasswordRule } from './own-password/route';
import { passkeyRules } from './passkeys/access';
import { passkeyRoutes } from './passkeys/routes';
import { signInRoutes, signInRules } from './phone/routes';
import { applicantRoutes } from './providers/applicant-routes';
import { providerRules } from './providers/access';
import { vettingRoutes } from './providers/vetting-routes';
import { meRoutes, meRules } from './sessions/routes';
import { staffResource } from './staff/console';
import { staffRoutes } from './staff/routes';
import { secondFactorRoute, secondFactorRule } from './staff/second-factor-route';
import { staffRules } from './staff/access';

let stopClocks: (() => Promise<void>) | undefined;
const standing = new WeakMap<Core.Strapi, Identity>();

function identityOf(strapi: Core.Strapi): Identity {
  const identity = standing.get(strapi);
  if (!identity) throw new Error('the identity plugin is not registered');
  return identity;
}

export default {
  contentTypes,

  config: {
    default: {},
    validator: (config: unknown) => void settingsSchema.parse(config),
  },

  register({ strapi }: { strapi: Core.Strapi }) {
    const settings = settingsSchema.parse(strapi.config.get<Settings>('plugin::identity'));
    const access = accessOf(strapi);
    const parts = {
      passwords: accounts(strapi),
      admins: cmsAdmins(strapi, { passwords: settings.cmsPasswords }),
    };
    const careSources = () => access.careSources();
    const identity = composeIdentity(kernelOf(strapi), settings, parts, careSources);
    standing.set(strapi, identity);
    access.declare({
      operations: [...meRules, ...appRules, ...signInRules, ...numberRules, ...staffRules, ...providerRules],
    });
    access.declare({ operations: [...passkeyRules, ownPasswordRule, ...licenceRules, secondFactorRule] });
    access.declare(linkRules);
    addRoutes(strapi, 'identity', '', [
      ...meRoutes(identity),
      ...passkeyRoutes({ ...identity, now: realNow }),
      ownPasswordRoute({
        ...{ ...identity, passwords: parts.passwords, now: realNow },
        attempts: rateLimit({ limit: 10, windowMs: 60 * 60_000 }),
      }),
      ...appRoutes(identity.appGrants),
      ...signInRoutes(identity.factors, realNow),
      ...clinicLinkRoutes(identity.links, identity.cards),
      ...ownLinkRoutes(identity.links),
      ...ownNumberRoutes(identity.number),
      ...clinicNumberRoutes(identity.number),
      ...staffRoutes(identity.staff),
      secondFactorRoute(identity.staff),
      ...applicantRoutes(identity.providers),
      ...vettingRoutes(identity.providers),
      ...ownLicenceRoutes(identity.licences),
      ...clinicLicenceRoutes(identity.licences),
    ]);
    kernelOf(strapi).services.use(CONSOLE_RESOURCES).add('staff', staffResource(identity.staff));
    const topics = kernelOf(strapi).services.use(LIVE_TOPICS);
    topics.add('staff', { nouns: ['account', 'invitation'], operation: 'staff.list' });
    const vetting = ['provider-application', 'licence', 'licence-renewal'];
    topics.add('licences', { nouns: vetting, operation: 'licences.list' });
    mountNode(
      strapi,
      'fhir',
      fhirDoor(() => kernelOf(strapi).services.use(AUTHENTICATOR)),
    );
    mountNode(strapi, 'smart', smartMount(identity.addresses));
    mountNode(strapi, 'own-apps', ownAppsMount(settings.ownApps));
    mountNode(
      strapi,
      'oauth',
      issuerMount({
        addresses: identity.addresses,
        addressOf: (request) => clientAddress(request, settings.trustedProxies),
        listener: identity.issuer.listener,
      }),
    );
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    const { keys, ring, endAccess, tellOfTyped, licences, start } = identityOf(strapi);
    watchUsers(strapi, { ended: endAccess, signInSet: tellOfTyped });
    watchContent(strapi, PRACTITIONER_UID, practitionerWatch(licences.licences));
    watchContent(strapi, APP_UID, appWatch(strapi, kernelOf(strapi).ids, realNow));
    await keys.tend({ force: false });
    await ring.refresh();
    ring.start();
    stopClocks = start();
  },

  async destroy({ strapi }: { strapi: Core.Strapi }) {
    identityOf(strapi).ring.stop();
    await stopClocks?.();
  },
};
