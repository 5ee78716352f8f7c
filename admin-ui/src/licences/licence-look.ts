import type { PlainConsoleKey } from '@daktari/texts/console';
import type { ClinicLicence, LicenceRenewal, ProviderApplication } from '../data/records';
import type { Tone } from '../parts/Chip';
import type { IconName } from '../parts/Icon';

interface Look {
  tone: Tone;
  icon: IconName;
  label: PlainConsoleKey | 'console.licences.status.ends-soon';
}

export function licenceLook({ status, daysLeft }: Pick<ClinicLicence, 'status' | 'daysLeft'>): Look {
  switch (status) {
    case 'undated':
      return { tone: 'warm', icon: 'warning', label: 'console.licences.status.undated' };
    case 'valid':
      return { tone: 'good', icon: 'good', label: 'console.licences.status.valid' };
    case 'ends-soon':
      return { tone: 'warm', icon: 'clock', label: endsSoon(daysLeft) };
    case 'ended':
      return { tone: 'bad', icon: 'bad', label: 'console.licences.status.ended' };
    case 'released':
      return { tone: 'plain', icon: 'sign-out', label: 'console.licences.status.released' };
  }
}

/** The licence counts on its last day too. */
function endsSoon(daysLeft: number | null): Look['label'] {
  if (daysLeft === 0) return 'console.licences.status.ends-soon_none';
  return daysLeft === 1 ? 'console.licences.status.ends-soon_one' : 'console.licences.status.ends-soon';
}

export type MatterState = ProviderApplication['state'] | LicenceRenewal['state'];

/** Whatever is not before the clinic is the applicant's to finish. */
export function matterLook(state: MatterState): Look & { label: PlainConsoleKey } {
  switch (state) {
    case 'in-review':
      return { tone: 'info', icon: 'clock', label: 'console.vetting.state.in-review' };
    case 'approved':
      return { tone: 'good', icon: 'good', label: 'console.vetting.state.approved' };
    case 'refused':
      return { tone: 'bad', icon: 'bad', label: 'console.vetting.state.refused' };
    case 'applied':
    case 'confirmed':
    case 'corrected':
    case 'open':
      return { tone: 'plain', icon: 'edit', label: 'console.vetting.state.open' };
  }
}

/** A licence is given free when its holder takes no visits here any more; the server says the same. */
export function mayBeReleased({
  status,
  practitioner,
}: Pick<ClinicLicence, 'status' | 'practitioner'>): boolean {
  return !practitioner.active && status !== 'released' && status !== 'undated';
}
