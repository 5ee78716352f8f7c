import type { Core } from '@strapi/strapi';
import { addRoutes } from '../../../src/strapi/add-routes';
import { accessOf } from '../../../src/strapi/access-of';
import { kernelOf } from '../../../src/strapi/kernel-of';
import type { CareSource } from '../../../src/access/care/source';
import { composeScheduling } from './compose';
import { settingsSchema, type Settings } from './config';
import { contentTypes } from './content-types';
import { CARE_WORDS } from './domain/visit-care';
import { checkHours, type HoursProblem, type TypedHours } from './domain/hours';
import { isTimeZone } from './domain/zone';
import { slotRules, slotsRoute } from './routes/slots';
import { patientsOfVisits } from './store/visit-care';

const visitCare: CareSource = {
  name: 'visit',
  words: CARE_WORDS,
  mayHandOver: true,
  patients: patientsOfVisits,
};

export default {
  config: {
    default: settingsSchema.parse({}),
    validator: (config: unknown) => void settingsSchema.parse(config),
  },
  contentTypes,
  register({ strapi }: { strapi: Core.Strapi }) {
    const parts = composeScheduling(kernelOf(strapi), strapi.config.get<Settings>('plugin::scheduling'));
    accessOf(strapi).declare({ operations: slotRules, care: [visitCare] });
    addRoutes(strapi, 'scheduling', '', [slotsRoute(parts)]);
    for (const type of ['weekly-hour', 'date-override']) {
      kernelOf(strapi).contentChecks.add(`plugin::scheduling.${type}`, explainHours);
    }
    kernelOf(strapi).contentChecks.add('api::clinic.clinic', explainZone);
  },
};

const PROBLEMS: Readonly<Record<HoursProblem, string>> = {
  opens_at_invalid: 'From: write the time as 08:30.',
  closes_at_invalid: 'Until: write the time as 17:00, or 24:00 for midnight.',
  closes_before_opens: 'Until has to be later than From. For a night shift, enter two days.',
};

/** For editors in the CMS. */
function explainHours(data: TypedHours): string | null {
  const problem = checkHours(data);
  return problem && PROBLEMS[problem];
}

/** With a zone that nobody knows no time of the clinic could be shown or booked. */
function explainZone({ timeZone }: { timeZone?: unknown }): string | null {
  const good = timeZone === undefined || (typeof timeZone === 'string' && isTimeZone(timeZone));
  return good ? null : 'Time zone: write it as Africa/Nairobi.';
}
