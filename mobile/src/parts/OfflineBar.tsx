import { tokens } from '@daktari/design/app';
import { View } from 'react-native';
import { useOnline } from '../network/use-connection';
import { useText } from '../texts/TextsProvider';
import { useFormat } from '../texts/use-format';
import { themed } from '../theme/themed';
import { isSameDay, phoneZone } from '../time/phone-zone';
import { Icon } from './Icon';
import { Words } from './Words';

/** Amber, while the clinic does not answer: from when the copy is that the screen shows. `savedAt` 0: there is none. */
export function OfflineBar({ savedAt }: { savedAt: number }) {
  const say = useText();
  const format = useFormat();
  const styles = useStyles();
  const online = useOnline();

  function words(): string {
    if (savedAt === 0) return say('app.offline.nothing');
    const [zone, at] = [phoneZone(), new Date(savedAt).toISOString()];
    const time = format.time(at, zone);
    if (isSameDay(savedAt, Date.now(), zone)) return say('app.offline', { time });
    return say('app.offline.day', { date: format.day(at, zone), time });
  }

  return (
    <View role="status" aria-live="polite">
      {!online && (
        <View style={styles.bar}>
          <Icon name="wifi-slash-bold" tone="onWarningSoft" />
          <Words kind="smallStrong" tone="onWarningSoft" style={styles.words}>
            {words()}
          </Words>
        </View>
      )}
    </View>
  );
}

const useStyles = themed(({ colours }) => ({
  bar: {
    flexDirection: 'row',
    alignItems: 'center',
    gap: tokens.space['3'],
    minHeight: 40,
    paddingVertical: tokens.space['2'],
    paddingHorizontal: tokens.space['4'],
    backgroundColor: colours.warningSoft,
  },
  words: { flex: 1, minWidth: 0 },
}));
