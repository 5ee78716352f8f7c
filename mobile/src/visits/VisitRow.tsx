import { tokens } from '@daktari/design/app';
import { Pressable, View } from 'react-native';
import type { Visit } from '../api/use-visits';
import { Chip } from '../parts/Chip';
import { Icon } from '../parts/Icon';
import { Words } from '../parts/Words';
import { useText } from '../texts/TextsProvider';
import { useFormat } from '../texts/use-format';
import { themed } from '../theme/themed';
import { channelWords, shownState, STATES } from './visit-words';

export interface VisitRowProps {
  visit: Visit;
  now: Date;
  mine: boolean;
  onPress(): void;
}

export function VisitRow({ visit, now, mine, onPress }: VisitRowProps) {
  const say = useText();
  const format = useFormat();
  const styles = useStyles();
  const { startsAt, timeZone, practitioner, service, channel, patient, reference } = visit;
  const state = STATES[shownState(visit, now)];
  const words = format.timeWords(startsAt, timeZone);
  return (
    <Pressable role="link" onPress={onPress} style={({ pressed }) => [styles.row, pressed && styles.pressed]}>
      <View style={styles.words}>
        <Words kind="title">
          {format.day(startsAt, timeZone)}, {format.time(startsAt, timeZone)}
          {words !== null && ` (${words})`}
        </Words>
        <Words>{practitioner.name}</Words>
        <Words kind="small" tone="ink2">
          {service.name} · {channelWords(channel, say)} · {say('app.visits.reference', { reference })}
        </Words>
        {!mine && (
          <Words kind="small" tone="ink2">
            {say('app.visits.of', { name: patient.name })}
          </Words>
        )}
        <Chip tone={state.tone} icon={state.icon} label={say(state.words)} />
      </View>
      <Icon name="caret-right-bold" tone="ink2" />
    </Pressable>
  );
}

const useStyles = themed(({ colours }) => ({
  row: { flexDirection: 'row', alignItems: 'center', gap: tokens.space['3'], padding: tokens.space['4'] },
  pressed: { backgroundColor: colours.surfaceSunken },
  words: { flex: 1, minWidth: 0, gap: tokens.space['1'] },
}));
