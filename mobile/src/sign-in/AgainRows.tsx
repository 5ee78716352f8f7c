import { tokens } from '@daktari/design/app';
import { View } from 'react-native';
import { CardRows } from '../parts/Card';
import { Row } from '../parts/Row';
import { Words } from '../parts/Words';
import { useText } from '../texts/TextsProvider';
import { themed } from '../theme/themed';
import { useWait } from '../time/use-wait';
import { OFFERS } from './channel-words';
import type { Channel, SentCode } from './flow';
import { countdown } from './wait';

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

const useStyles = themed(() => ({ part: { gap: tokens.space['2'] } }));
