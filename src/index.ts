import type { Core } from '@strapi/strapi';
import { errorText } from '@daktari/texts';
import { ACCOUNT_DESK } from './access/account-desk';
import { careRoutes, careRules } from './access/care/routes';
import { contributeSealedColumns as contributeCareColumns } from './access/care/sealed-columns';
import { createDispatcher } from './access/dispatch';
import { TYPE_RULES } from './access/type-rules';
import { setupRoutes, setupRules } from './api/clinic/setup/routes';
import { contributeSetup } from './api/clinic/setup/steps';
import { accountDesk } from './api/patient/account/account-desk';
import { accountRoutes, accountRules } from './api/patient/account/routes';
import { strapiPatientAccounts } from './api/patient/account/strapi-accounts';
import { deskRoutes, deskRules } from './api/patient/desk/routes';
import { contributeSealedColumns } from './api/patient/sealed-columns';
import { registerCmsContent } from './api/cms';
import { contributeConsole } from './api/console';
import { requireAudit } from './kernel/audit';
import { requireConsents } from './kernel/consent';
import { requireHomeCards } from './kernel/home-cards';
import { registerHousekeeping, startHousekeeping } from './kernel/housekeeping';
import { contributeJobFigures } from './kernel/job-figures';
import { contributeRequestFigures, measureRequests } from './kernel/request-figures';
import { watchSlowQueries } from './kernel/slow-queries';
import { registerVaultUpkeep, startVaultUpkeep } from './kernel/vault-upkeep';
import { requireSetupSteps } from './kernel/setup-steps';
import { requireLooks } from './kernel/who-looked';
import { addAppRoutes, dialectsOf, foldersOf, routesOf, settleFolders } from './strapi/add-routes';
import { installInputCheck } from './strapi/check-input';
import { serveCmsHome } from './strapi/cms-home';
import { checkContent } from './strapi/check-content';
import { checkRoutes } from './strapi/check-routes';
import { installRequestAudit } from './strapi/audit-requests';
import { resolveForeignKeys } from './strapi/foreign-keys';
import { registerOwnClinic } from './strapi/cms-scope';
import { guardCms } from './strapi/guard-cms';
import { guardCmsSession, silenceWebhooks } from './strapi/guard-cms-session';
import { installGuard } from './strapi/install-guard';
import { installStrategy } from './strapi/install-strategy';
import { startTracing } from './strapi/start-tracing';
import { keepReferenced } from './strapi/keep-referenced';
import { accessOf, clockReady, daktariConfig, kernelOf, vaultKeysOf } from './strapi/kernel-of';
import { appPages } from './strapi/app-pages';
import { consolePages } from './strapi/console-pages';
import { landing } from './strapi/landing';
import { mountAhead } from './strapi/mount-ahead';
import { declarePersonalTypes } from './strapi/personal-types';
import { installRestFace } from './strapi/rest-face';
import { nameStrapiRoutes } from './strapi/route-name';
import { explainFacts, syncCmsRoles } from './strapi/sync-cms-roles';
import { syncRoles } from './strapi/sync-roles';

let stopHousekeeping: (() => Promise<void>) | undefined;
let stopTracing: (() => Promise<void>) | undefined;

export default {
  async register({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    const kernel = kernelOf(strapi);
    const access = accessOf(strapi);
    const config = daktariConfig(strapi);

    nameStrapiRoutes(strapi);
    contributeRequestFigures(kernel.figures);
    contributeJobFigures(kernel.figures);
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
    access.declare(deskRules);
    access.declare(careRules);
    access.declare(setupRules);
    const patientAccounts = strapiPatientAccounts(strapi);
    kernel.services.provide(ACCOUNT_DESK, accountDesk(kernel, patientAccounts));
    addAppRoutes(strapi, [
      ...accountRoutes(patientAccounts),
      ...deskRoutes(),
      ...careRoutes({ kernel, access }),
      ...setupRoutes(),
    ]);
    installGuard(strapi, kernel, access);
    installStrategy(strapi, kernel, access);
    guardCmsSession(strapi, kernel);
    await registerOwnClinic(strapi);
    resolveForeignKeys(strapi);
    keepReferenced(strapi, access);
    guardCms(strapi, kernel, access);
    serveCmsHome(strapi, kernel);
    checkContent(strapi, kernel);

    contributeConsole(kernel);
    contributeSetup(kernel);
    settleFolders(strapi);
    const { dispatch } = createDispatcher({
      kernel,
      access,
      routes: routesOf(strapi),
      translate: errorText,
      folders: foldersOf(strapi),
      dialects: dialectsOf(strapi),
    });
    const consoleOf = consolePages('admin-ui/dist');
    const app = appPages('mobile/dist');
    const measure = measureRequests(kernel.counters);
    mountAhead(
      strapi,
      { ...config, measure, tracer: kernel.tracer },
      dispatch,
      consoleOf.handle,
      app.handle,
      landing(kernel, { ...config, consoleBuilt: consoleOf.built, appBuilt: app.built }),
    );
    installRestFace(strapi, errorText);
    installRequestAudit(strapi, kernel);
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    const kernel = kernelOf(strapi);
    stopTracing = await startTracing(kernel.tracer, daktariConfig(strapi));
    watchSlowQueries(kernel.db(), { ...kernel, thresholdMs: daktariConfig(strapi).slowQueryMs });
    await startVaultUpkeep(kernel, vaultKeysOf(daktariConfig(strapi)));
    installInputCheck(strapi);
    requireAudit(kernel.services);
    requireConsents(kernel.services);
    requireLooks(kernel.services);
    requireSetupSteps(kernel.setupSteps);
    requireHomeCards(kernel.homeCards);
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
    await stopTracing?.();
  },
};
