import { DATABASES } from '../support/stack';
import { accountChapter } from './account-chapter';
import { appsChapter } from './apps-chapter';
import { auditChapter } from './audit-chapter';
import { bootChapter } from './boot-chapter';
import { bookingChapter } from './booking-chapter';
import { breakGlassChapter } from './break-glass-chapter';
import { canaryChapter } from './canary-chapter';
import { deskChapter } from './desk-chapter';
import { doorsChapter } from './doors-chapter';
import { fuzzChapter } from './fuzz-chapter';
import { consoleChapter } from './console-chapter';
import { consentChapter } from './consent-chapter';
import { cmsAccountsChapter } from './cms-accounts-chapter';
import { cmsHomeChapter } from './cms-home-chapter';
import { cmsReasonChapter } from './cms-reason-chapter';
import { cmsScopeChapter } from './cms-scope-chapter';
import { cmsChapter } from './cms-chapter';
import { cmsEditorChapter } from './cms-editor-chapter';
import { hostileChapter } from './hostile-chapter';
import { hoursChapter } from './hours-chapter';
import { idleChapter } from './idle-chapter';
import { issuerChapter } from './issuer-chapter';
import { leftOverChapter } from './left-over-chapter';
import { licenceChapter } from './licence-chapter';
import { linkChapter } from './link-chapter';
import { liveChapter } from './live-chapter';
import { lookedChapter } from './looked-chapter';
import { matrixChapter } from './matrix-chapter';
import { monitoringChapter } from './monitoring-chapter';
import { numberChapter } from './number-chapter';
import { peopleChapter } from './people-chapter';
import { outsideChapter } from './outside-chapter';
import { ownAppsChapter } from './own-apps-chapter';
import { passkeysChapter } from './passkeys-chapter';
import { phoneChapter } from './phone-chapter';
import { pagesChapter } from './pages-chapter';
import { proofChapter } from './proof-chapter';
import { rowScopeChapter } from './row-scope-chapter';
import { savedFilterChapter } from './saved-filter-chapter';
import { sessionChapter } from './session-chapter';
import { setupChapter } from './setup-chapter';
import { smartChapter } from './smart-chapter';
import { smartRecordsChapter } from './smart-records-chapter';
import { smartRequestsChapter } from './smart-requests-chapter';
import { smartClientsChapter } from './smart-clients-chapter';
import { vaultChapter } from './vault-chapter';
import { vettingChapter } from './vetting-chapter';
import { waysInChapter } from './ways-in-chapter';
import { buildWorld, type World } from './world';

// One start of the product for all chapters, on each database.
describe.each(DATABASES)('on %s', (database) => {
  let built: World;
  const world = (): World => built;

  beforeAll(async () => {
    built = await buildWorld(database);
    // A start and eleven sign-ins, on a machine that may have other work.
  }, 400_000);
  afterAll(async () => {
    await built?.stack.stop();
    await built?.outside.stop();
  });

  // Routes and Strapi's insides are the same on every database.
  if (database === 'sqlite') bootChapter(world);
  matrixChapter(world);
  rowScopeChapter(world);
  consoleChapter(world);
  savedFilterChapter(world);
  fuzzChapter(world);
  // Before anything is booked: it counts rows, and a booking has its work to do for a while.
  hostileChapter(world);
  cmsEditorChapter(world);
  cmsChapter(world);
  cmsAccountsChapter(world);
  cmsScopeChapter(world);
  cmsReasonChapter(world);
  cmsHomeChapter(world);
  setupChapter(world);
  bookingChapter(world);
  hoursChapter(world);
  canaryChapter(world);
  issuerChapter(world);
  pagesChapter(world);
  outsideChapter(world);
  accountChapter(world);
  passkeysChapter(world);
  ownAppsChapter(world);
  waysInChapter(world);
  appsChapter(world);
  smartChapter(world);
  smartRequestsChapter(world);
  smartRecordsChapter(world);
  smartClientsChapter(world);
  doorsChapter(world);
  phoneChapter(world);
  linkChapter(world);
  deskChapter(world);
  leftOverChapter(world);
  peopleChapter(world);
  vettingChapter(world);
  licenceChapter(world);
  vaultChapter(world, database);
  auditChapter(world);
  proofChapter(world, database);
  breakGlassChapter(world);
  consentChapter(world);
  monitoringChapter(world);
  lookedChapter(world);
  numberChapter(world);
  idleChapter(world);
  liveChapter(world);
  // Last: it closes doors for the address of these tests.
  sessionChapter(world);
});
