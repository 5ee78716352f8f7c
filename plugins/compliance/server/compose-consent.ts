import { CONSENT_DESK, CONSENTS } from '../../../src/kernel/consent';
import type { ContentCheck } from '../../../src/kernel/content';
import type { Kernel } from '../../../src/kernel/kernel';
import { consentBook } from './store/consent-book';
import { consentTexts } from './store/consent-texts';
import { consentReader } from './store/consents';
import { consentDesk } from './use-cases/consent/desk';
import type { ConsentParts } from './use-cases/consent/parts';

const TEXT = 'plugin::compliance.consent-text';

/** Consent: what is asked, what was chosen, and what holds for all who ask. */
export function composeConsent(kernel: Kernel, isOwn: ConsentParts['isOwn']): ConsentParts {
  const parts: ConsentParts = { kernel, texts: consentTexts(), book: consentBook(), isOwn };
  kernel.services.provide(CONSENTS, consentReader());
  kernel.services.provide(CONSENT_DESK, consentDesk(parts));
  // Each clinic has a row for each purpose: its words are edited, none is added and none goes.
  kernel.cmsRights.add(TEXT, ['read', 'update']);
  kernel.contentChecks.add(`${TEXT} offered`, telehealthIsAsked);
  return parts;
}

const telehealthIsAsked: ContentCheck = ({ purpose, offered }) =>
  purpose === 'telehealth' && offered === false
    ? {
        field: 'offered',
        message: 'Visits by phone and video are what patients come for: this is always asked.',
      }
    : null;
