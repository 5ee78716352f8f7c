import type { PlainAppKey } from '@daktari/texts/app';
import type { IconName } from '../parts/Icon';
import type { FoundDoctor } from '../find/fitting-doctors';

export type Offer = FoundDoctor['offers'][number];

interface Channel {
  label: PlainAppKey;
  icon: IconName;
  /** What a minute takes of a bundle, both ways; null where it is next to nothing, or none. */
  megabytesAMinute: number | null;
}

const CHANNELS: Readonly<Record<string, Channel>> = {
  // Speech at 10 kbit/s each way, with what carries it.
  audio: { label: 'app.channel.audio', icon: 'phone-bold', megabytesAMinute: 0.15 },
  // A small picture at 55 kbit/s each way, as calls here are capped.
  video: { label: 'app.channel.video', icon: 'video-camera-bold', megabytesAMinute: 0.9 },
  chat: { label: 'app.channel.chat', icon: 'chat-circle-dots-bold', megabytesAMinute: 0.02 },
  in_person: { label: 'app.channel.in_person', icon: 'buildings-bold', megabytesAMinute: null },
};
/** Sound before picture, in every choice. */
export const CHANNEL_ORDER = Object.keys(CHANNELS);

export function channelOf(channel: string): Channel | null {
  return CHANNELS[channel] ?? null;
}

/** Sound first, then by price; those of channels that this app does not know come last. */
export function inOrder(offers: readonly Offer[]): Offer[] {
  const rank = ({ channel }: Offer): number => {
    const at = CHANNEL_ORDER.indexOf(channel);
    return at < 0 ? CHANNEL_ORDER.length : at;
  };
  return [...offers].sort((one, other) => rank(one) - rank(other) || one.priceCents - other.priceCents);
}

/** About how much of a bundle the visit takes: whole MB, `least` under one; null where it takes none. */
export function megabytesOf({ channel, lengthMinutes }: Offer): number | 'least' | null {
  const perMinute = channelOf(channel)?.megabytesAMinute ?? null;
  if (perMinute === null) return null;
  const whole = Math.round(perMinute * lengthMinutes);
  return whole < 1 ? 'least' : whole;
}
