import type { PlainAppKey } from '@daktari/texts/app';
import type { Href } from 'expo-router';
import type { IconName } from '../parts/Icon';
import type { TileTone } from '../parts/IconTile';

/** A door of the first page. One is added when what is behind it stands, and never before. */
export interface HomeTile {
  icon: IconName;
  tone: TileTone;
  label: PlainAppKey;
  place: Href & string;
  /** What it can do without network. */
  offline: 'app.needs_network' | 'app.saved_copy';
}

export const TILES: readonly HomeTile[] = [
  {
    icon: 'stethoscope-duotone',
    tone: 'primary',
    label: 'app.find.title',
    place: '/book',
    offline: 'app.saved_copy',
  },
  {
    icon: 'calendar-check-duotone',
    tone: 'accent',
    label: 'app.home.visits',
    place: '/visits',
    offline: 'app.saved_copy',
  },
  {
    icon: 'shield-check-duotone',
    tone: 'success',
    label: 'app.mine.title',
    place: '/mine',
    offline: 'app.saved_copy',
  },
];
