import { useText } from '../console-context';
import type { ClinicLicence } from '../data/records';
import { Chip } from '../parts/Chip';
import { licenceLook, matterLook, type MatterState } from './licence-look';

export function LicenceChip({ licence }: { licence: Pick<ClinicLicence, 'status' | 'daysLeft'> }) {
  const say = useText();
  const { tone, icon, label } = licenceLook(licence);
  return (
    <Chip tone={tone} icon={icon}>
      {label === 'console.licences.status.ends-soon'
        ? say(label, { count: licence.daysLeft ?? '–' })
        : say(label)}
    </Chip>
  );
}

export function MatterChip({ state }: { state: MatterState }) {
  const say = useText();
  const { tone, icon, label } = matterLook(state);
  return (
    <Chip tone={tone} icon={icon}>
      {say(label)}
    </Chip>
  );
}
