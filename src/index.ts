import type { Core } from '@strapi/strapi';
import { errorText } from '@daktari/texts';
import { ACCOUNT_DESK } from './access/account-desk';
import { careRoutes, careRules } from './access/care/routes';
import { contributeSealedColumns as contributeCareColumns } from './access/care/sealed-columns';
import { createDispatcher } from './access/dispatch';
import { TYPE_RULES } from './access/type-rules';
import { accountDesk } from './api/patient/account/account-desk';
import { accountRoutes, accountRules } from './api/patient/account/routes';
import { strapiPatientAccounts } from './api/patient/account/strapi-accounts';
import { contributeSealedColumns } from './api/patient/sealed-columns';
import { registerCmsContent } from './api/cms';
import { requireAudit } from './kernel/audit';
import { requireConsents } from './kernel/consent';
import { registerHousekeeping, startHousekeeping } from './kernel/housekeeping';
import { registerVaultUpkeep, startVaultUpkeep } from './kernel/vault-upkeep';
import { requireLooks } from './kernel/who-looked';
import { addAppRoutes, routesOf } from './strapi/add-routes';
import { installInputCheck } from './strapi/check-input';
import { checkContent } from './strapi/check-content';
import { checkRoutes } from './strapi/check-routes';
import { installRequestAudit } from './strapi/audit-requests';
import { resolveForeignKeys } from './strapi/foreign-keys';
import { registerOwnClinic } from './strapi/cms-scope';
import { guardCms } from './strapi/guard-cms';
import { guardCmsSession, silenceWebhooks } from './strapi/guard-cms-session';
import { installGuard } from './strapi/install-guard';
import { installStrategy } from './strapi/install-strategy';
import { keepReferenced } from './strapi/keep-referenced';
import { accessOf, clockReady, daktariConfig, kernelOf, vaultKeysOf } from './strapi/kernel-of';
import { landing } from './strapi/landing';
import { mountAhead } from './strapi/mount-ahead';
import { declarePersonalTypes } from './strapi/personal-types';
import { installRestFace } from './strapi/rest-face';
import { explainFacts, syncCmsRoles } from './strapi/sync-cms-roles';
import { syncRoles } from './strapi/sync-roles';

let stopHousekeeping: (() => Promise<void>) | undefined;

export default {
  async register({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    const kernel = kernelOf(strapi);
    const access = accessOf(strapi);
    const config = daktariConfig(strapi);

    registerHousekeeping(kernel);
    registerVaultUpkeep(kernel, vaultKeysOf(config));
    contributeSealedColumns(kernel);
    contributeCareColumns(kernel);
    registerCmsContent(kernel, (code) => errorText('en', code, {}));
    kernel.healthChecks.add('database', async () => {
      await kernel.db().raw('select 1');
    });
    declarePersonalTypes(kernel);
    access.declare({ types: TYPE_RULES });
    access.declare(accountRules);
    access.declare(careRules);
    const patientAccounts = strapiPatientAccounts(strapi);
    kernel.services.provide(ACCOUNT_DESK, accountDesk(kernel, patientAccounts));
    addAppRoutes(strapi, [...accountRoutes(patientAccounts), ...careRoutes({ kernel, access })]);
    installGuard(strapi, kernel, access);
    installStrategy(strapi, kernel, access);
    guardCmsSession(strapi, kernel);
    await registerOwnClinic(strapi);
    resolveForeignKeys(strapi);
    keepReferenced(strapi, access);
    guardCms(strapi, kernel, access);
    checkContent(strapi, kernel);

    const { dispatch } = createDispatcher({
      kernel,
      access,
      routes: routesOf(strapi),
      translate: errorText,
    });
    mountAhead(strapi, config, dispatch, landing(kernel, config));
    installRestFace(strapi, errorText);
    installRequestAudit(strapi, kernel);
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    const kernel = kernelOf(strapi);
    await startVaultUpkeep(kernel, vaultKeysOf(daktariConfig(strapi)));
    installInputCheck(strapi);
    requireAudit(kernel.services);
    requireConsents(kernel.services);
    requireLooks(kernel.services);
    explainFacts(strapi, accessOf(strapi));
    checkRoutes(strapi, accessOf(strapi));
    await silenceWebhooks(strapi, kernel);
    await syncRoles(strapi, kernel, accessOf(strapi));
    await syncCmsRoles(strapi, kernel, accessOf(strapi));
    await clockReady(strapi);
    await kernel.worker.start();
    stopHousekeeping = startHousekeeping(kernel);
  },

  async destroy({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    const kernel = kernelOf(strapi);
    await stopHousekeeping?.();
    kernel.clock.stop();
    await kernel.worker.stop();
  },
};
