import type { Core } from '@strapi/strapi';
import type { Kernel } from '../../../src/kernel/kernel';
import { addRoutes } from '../../../src/strapi/add-routes';
import { accessOf } from '../../../src/strapi/access-of';
import { kernelOf } from '../../../src/strapi/kernel-of';
import { watchContent } from '../../../src/strapi/watch-content';
import { LIVE_TOPICS } from '../../../src/access/console/live';
import type { CareSource } from '../../../src/access/care/source';
import type { ClinicTie } from '../../../src/access/care/tie';
import { composeScheduling } from './compose';
import { settingsSchema, type Settings } from './config';
import { clinicZoneCheck, dateOverrideCheck, serviceLengthCheck, weeklyHourCheck } from './content-checks';
import { contentTypes } from './content-types';
import { ofDateOverride, ofWeeklyHour } from './domain/content-rows';
import { CARE_WORDS } from './domain/visit-care';
import { doctorRules, doctorsRoute } from './routes/doctors';
import { hoursRoutes, hoursRules } from './routes/hours';
import { slotRules, slotsRoute } from './routes/slots';
import { visitsCard } from './store/home-card';
import { hoursStep } from './store/setup-hours';
import { patientsOfVisits, patientsSeen } from './store/visit-care';
import type { Parts } from './use-cases/parts';
import { HOURS_NOUN } from './use-cases/reach-hours';
import { hoursWatch } from './watch-hours';

const composed = new WeakMap<Core.Strapi, Parts>();

const visitCare: CareSource = {
  name: 'visit',
  words: CARE_WORDS,
  mayHandOver: true,
  purpose: 'care',
  patients: patientsOfVisits,
};

const seen: ClinicTie = {
  name: 'visit',
  words: 'who has or had a visit there that stood: confirmed, completed, no-show',
  patients: patientsSeen,
};

export default {
  config: {
    default: settingsSchema.parse({}),
    validator: (config: unknown) => void settingsSchema.parse(config),
  },
  contentTypes,
  register({ strapi }: { strapi: Core.Strapi }) {
    const parts = composeScheduling(kernelOf(strapi), strapi.config.get<Settings>('plugin::scheduling'));
    composed.set(strapi, parts);
    accessOf(strapi).declare({
      operations: [...slotRules, ...doctorRules, ...hoursRules],
      care: [visitCare],
      ties: [seen],
    });
    addRoutes(strapi, 'scheduling', '', [slotsRoute(parts), doctorsRoute(parts), ...hoursRoutes(parts)]);
    const topics = kernelOf(strapi).services.use(LIVE_TOPICS);
    topics.add('hours', { nouns: [HOURS_NOUN], operation: 'hours.openings' });
    kernelOf(strapi).homeCards.add('visits', visitsCard);
    kernelOf(strapi).setupSteps.add('hours', hoursStep);
    registerContent(kernelOf(strapi));
  },
  bootstrap({ strapi }: { strapi: Core.Strapi }) {
    const parts = composed.get(strapi);
    if (!parts) return;
    const watched = { ...parts, changes: kernelOf(strapi).changes };
    watchContent(strapi, 'plugin::scheduling.weekly-hour', hoursWatch(watched, ofWeeklyHour));
    watchContent(strapi, 'plugin::scheduling.date-override', hoursWatch(watched, ofDateOverride));
  },
};

/** What editors may do with hours in the CMS, and what is checked when they save. */
function registerContent({ cmsRights, contentChecks }: Kernel): void {
  for (const type of ['weekly-hour', 'date-override']) {
    cmsRights.add(`plugin::scheduling.${type}`, ['read', 'create', 'update', 'delete']);
  }
  contentChecks.add('plugin::scheduling.weekly-hour hours', weeklyHourCheck);
  contentChecks.add('plugin::scheduling.date-override hours', dateOverrideCheck);
  contentChecks.add('api::clinic.clinic zone', clinicZoneCheck);
  contentChecks.add('api::service.service length', serviceLengthCheck);
}
