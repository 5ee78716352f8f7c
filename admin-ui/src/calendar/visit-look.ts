import type { VisitRecord } from '../data/records';
import type { IconName } from '../parts/Icon';

/** How a visit is drawn: colour by channel while it is to come, quiet once it is over. */
export type CalendarLook = 'audio' | 'video' | 'in-person' | 'held' | 'done' | 'missed';

export function calendarLook({ state, channel }: Pick<VisitRecord, 'state' | 'channel'>): CalendarLook {
  switch (state) {
    case 'held':
      return 'held';
    case 'no_show':
      return 'missed';
    case 'completed':
    case 'cancelled':
    case 'expired':
      return 'done';
    case 'confirmed':
      return channel === 'video' ? 'video' : channel === 'in_person' ? 'in-person' : 'audio';
  }
}

export const LOOK_ICONS: Record<CalendarLook, IconName> = {
  audio: 'audio',
  video: 'video',
  'in-person': 'in-person',
  held: 'hold',
  done: 'good',
  missed: 'missed',
};
export const LOOKS = Object.keys(LOOK_ICONS) as readonly CalendarLook[];
