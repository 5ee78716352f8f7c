import type { Windows } from './session-shape';

const CHANNEL = 'daktari.session';

/** Every window of this browser; `owner` is random and says nothing of a person. */
export function openWindows(): Windows {
  if (typeof BroadcastChannel === 'undefined') return { tell: () => undefined, listen: () => undefined };
  const channel = new BroadcastChannel(CHANNEL);
  return {
    tell: (news) => channel.postMessage(news),
    listen: (hear) => {
      channel.onmessage = ({ data }) => hear(data as Parameters<typeof hear>[0]);
    },
  };
}
