import { APPLICATION, FORGOTTEN, INVITATION, NEW_PASSWORD } from '../mailed-pages';
import type { LegalModel } from '../pages';
import type { ProviderWork } from '../providers/use-cases/work';
import type { ResetWork } from '../reset/work';
import type { StaffWork } from '../staff/use-cases/work';
import { applicationPage } from './pages/application';
import { forgottenPage } from './pages/forgotten';
import { invitationPage } from './pages/invitation';
import { newPasswordPage } from './pages/new-password';
import { PRACTITIONER, practitionerPage } from './pages/practitioner';
import { legalPage, PRIVACY, TERMS } from './pages/legal';
import type { OpenPage } from './visit';

export function openPages(
  { staff, reset, providers }: { staff: StaffWork; reset: ResetWork; providers: ProviderWork },
  operator: LegalModel['operator'],
): ReadonlyMap<string, OpenPage> {
  return new Map<string, OpenPage>([
    [INVITATION, invitationPage(staff)],
    [PRACTITIONER, practitionerPage(providers)],
    [APPLICATION, applicationPage(providers)],
    [FORGOTTEN, forgottenPage(reset)],
    [NEW_PASSWORD, newPasswordPage(reset)],
    [TERMS, legalPage('terms', operator)],
    [PRIVACY, legalPage('privacy', operator)],
  ]);
}
