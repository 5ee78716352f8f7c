import type { CmsRight, ContentCheck } from '../kernel/content';
import type { Kernel } from '../kernel/kernel';
import { priceProblem } from './service/price';

const ALL: readonly CmsRight[] = ['read', 'create', 'update', 'delete'];

/** What clinic editors may do in the CMS with the nouns of src/api; phones and addresses are sealed and not shown. */
const RIGHTS: Readonly<Record<string, readonly CmsRight[]>> = {
  'api::clinic.clinic': ['read', 'update'],
  'api::service.service': ALL,
  'api::practitioner.practitioner': ALL,
  'api::patient.patient': ['read', 'update'],
  'api::appointment.appointment': ['read'],
  'api::payment.payment': ['read'],
};

/** The CMS speaks English; the text of a code is the same that the API gives. */
type TextOf = (code: string) => string;

export function registerCmsContent({ cmsRights, contentChecks }: Kernel, textOf: TextOf): void {
  const priceCheck: ContentCheck = ({ priceCents }) => {
    const code = priceProblem(priceCents);
    return code && { field: 'priceCents', message: `${textOf(code)} 120000 is KSh 1,200.` };
  };
  for (const [type, rights] of Object.entries(RIGHTS)) cmsRights.add(type, rights);
  contentChecks.add('api::service.service price', priceCheck);
}
