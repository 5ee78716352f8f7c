import type { LegalModel } from '../pages';
import type { ResetWork } from '../reset/work';
import type { StaffWork } from '../staff/use-cases/work';
import { FORGOTTEN, forgottenPage } from './pages/forgotten';
import { INVITATION, invitationPage } from './pages/invitation';
import { NEW_PASSWORD, newPasswordPage } from './pages/new-password';
import { legalPage, PRIVACY, TERMS } from './pages/legal';
import type { OpenPage } from './visit';

export function openPages(
  staff: StaffWork,
  reset: ResetWork,
  operator: LegalModel['operator'],
): ReadonlyMap<string, OpenPage> {
  return new Map<string, OpenPage>([
    [INVITATION, invitationPage(staff)],
    [FORGOTTEN, forgottenPage(reset)],
    [NEW_PASSWORD, newPasswordPage(reset)],
    [TERMS, legalPage('terms', operator)],
    [PRIVACY, legalPage('privacy', operator)],
  ]);
}
