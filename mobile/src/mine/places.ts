import type { PlainAppKey } from '@daktari/texts/app';
import type { Href } from 'expo-router';
import type { IconName } from '../parts/Icon';
import type { TileTone } from '../parts/IconTile';

export interface Place {
  icon: IconName;
  tone: TileTone;
  title: PlainAppKey;
  more?: PlainAppKey;
  place: Href & string;
}

/** What is mine, in parts; one is entered when what is behind it stands. */
export const PARTS: readonly { title: PlainAppKey; places: readonly Place[] }[] = [
  {
    title: 'app.mine.see',
    places: [
      {
        icon: 'eye-duotone',
        tone: 'primary',
        title: 'app.looked.title',
        more: 'app.looked.more',
        place: '/mine/looked',
      },
      {
        icon: 'shield-check-duotone',
        tone: 'success',
        title: 'app.consents.title',
        more: 'app.consents.more',
        place: '/mine/consents',
      },
      {
        icon: 'squares-four-duotone',
        tone: 'mango',
        title: 'app.apps.title',
        more: 'app.apps.more',
        place: '/mine/apps',
      },
      {
        icon: 'users-three-duotone',
        tone: 'accent',
        title: 'app.links.title',
        more: 'app.links.more',
        place: '/mine/links',
      },
    ],
  },
  {
    title: 'app.mine.reach',
    places: [
      {
        icon: 'moon-stars-duotone',
        tone: 'primary',
        title: 'app.quiet.title',
        more: 'app.quiet.more',
        place: '/mine/quiet',
      },
    ],
  },
  {
    title: 'app.mine.account',
    places: [
      { icon: 'receipt-duotone', tone: 'success', title: 'app.payments.title', place: '/payments' },
      {
        icon: 'fingerprint-duotone',
        tone: 'primary',
        title: 'app.passkeys.title',
        more: 'app.passkeys.more',
        place: '/mine/passkeys',
      },
      {
        icon: 'key-duotone',
        tone: 'accent',
        title: 'app.password.title',
        more: 'app.password.more',
        place: '/mine/password',
      },
      {
        icon: 'desktop-duotone',
        tone: 'quiet',
        title: 'app.sessions.title',
        more: 'app.sessions.more',
        place: '/mine/sessions',
      },
      {
        icon: 'user-minus-duotone',
        tone: 'quiet',
        title: 'app.leave.title',
        more: 'app.leave.more',
        place: '/mine/leave',
      },
    ],
  },
];
