import { tokens } from '@daktari/design/app';
import { useEffect, useState } from 'react';
import { View } from 'react-native';
import { CardRows } from '../parts/Card';
import { Row } from '../parts/Row';
import { Words } from '../parts/Words';
import { useText } from '../texts/TextsProvider';
import { themed } from '../theme/themed';
import { OFFERS } from './channel-words';
import type { Channel, SentCode } from './flow';
import { countdown } from './wait';

const TICK_MS = 1000;

/** Every other way to the code; each says from when it works. */
export function AgainRows({
  sent,
  busy,
  onAsk,
}: {
  sent: SentCode;
  busy: boolean;
  onAsk(by: Channel): void;
}) {
  const say = useText();
  const styles = useStyles();
  const wait = useWait(sent.resendAt);
  if (sent.resendAt === null || sent.channels.length === 0) return null;
  return (
    <View style={styles.part}>
      <Words kind="h3" heading={2}>
        {say('page.code.none')}
      </Words>
      <CardRows>
        {sent.channels.map((channel) => {
          const { icon, again, first, more } = OFFERS[channel];
          return (
            <Row
              key={channel}
              icon={icon}
              title={say(channel === sent.by ? again : first)}
              more={wait > 0 ? say('page.code.ready_in', { time: countdown(wait) }) : say(more)}
              disabled={wait > 0 || busy}
              onPress={() => onAsk(channel)}
            />
          );
        })}
      </CardRows>
    </View>
  );
}

/** Milliseconds until `at`, counting. */
function useWait(at: number | null): number {
  const [now, setNow] = useState(() => Date.now());
  const waits = at !== null && at > now;
  useEffect(() => {
    if (!waits) return;
    const timer = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, [waits]);
  return at === null ? 0 : Math.max(0, at - now);
}

const useStyles = themed(() => ({ part: { gap: tokens.space['2'] } }));
