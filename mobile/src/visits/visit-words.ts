import type { PlainAppKey } from '@daktari/texts/app';
import type { Visit } from '../api/use-visits';
import type { ChipTone } from '../parts/Chip';
import type { IconName } from '../parts/Icon';
import type { Say } from '../texts/TextsProvider';

const CHANNELS: Readonly<Record<string, PlainAppKey>> = {
  video: 'app.visits.channel.video',
  audio: 'app.visits.channel.audio',
  chat: 'app.visits.channel.chat',
  in_person: 'app.visits.channel.in_person',
};

/** How a visit takes place; a channel that this app does not know yet goes by its own name. */
export function channelWords(channel: string, say: Say): string {
  const key = Object.hasOwn(CHANNELS, channel) ? CHANNELS[channel] : undefined;
  return key ? say(key) : channel;
}

export const STATES: Record<Visit['status'], { words: PlainAppKey; icon: IconName; tone: ChipTone }> = {
  held: { words: 'app.visits.state.held', icon: 'hourglass-medium-bold', tone: 'warning' },
  confirmed: { words: 'app.visits.state.confirmed', icon: 'check-circle-fill', tone: 'success' },
  completed: { words: 'app.visits.state.completed', icon: 'check-bold', tone: 'quiet' },
  cancelled: { words: 'app.visits.state.cancelled', icon: 'x-bold', tone: 'quiet' },
  expired: { words: 'app.visits.state.expired', icon: 'clock-bold', tone: 'quiet' },
  no_show: { words: 'app.visits.state.no_show', icon: 'warning-circle-fill', tone: 'danger' },
};

/** As the list shows it: a hold that has lapsed is over, also before the server has written so. */
export function shownState({ status, holdExpiresAt }: Visit, now: Date): Visit['status'] {
  const lapsed = holdExpiresAt !== null && Date.parse(holdExpiresAt) <= now.getTime();
  return status === 'held' && lapsed ? 'expired' : status;
}
