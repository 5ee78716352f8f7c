import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon';

export type Tone = 'plain' | 'good' | 'warm' | 'bad' | 'info';

interface ChipProps {
  tone?: Tone;
  icon?: IconName;
  children: ReactNode;
}

/** A state: icon and word, so that it is read without its colour. */
export function Chip({ tone = 'plain', icon, children }: ChipProps) {
  return (
    <span className={`chip chip-${tone}`}>
      {icon && <Icon name={icon} />}
      {children}
    </span>
  );
}
