import type { StaffWork } from '../staff/use-cases/work';
import { INVITATION, invitationPage } from './pages/invitation';
import type { OutsidePage } from './visit';

export function outsidePages(staff: StaffWork): ReadonlyMap<string, OutsidePage> {
  return new Map<string, OutsidePage>([[INVITATION, invitationPage(staff)]]);
}
