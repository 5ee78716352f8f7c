import { tokens } from '@daktari/design/app';
import { View } from 'react-native';
import type { Visit } from '../api/use-visits';
import { Chip } from '../parts/Chip';
import { Words } from '../parts/Words';
import { useText } from '../texts/TextsProvider';
import { useFormat } from '../texts/use-format';
import { themed } from '../theme/themed';
import { channelWords, shownState, STATES } from './visit-words';

export function VisitRow({ visit, now, mine }: { visit: Visit; now: Date; mine: boolean }) {
  const say = useText();
  const format = useFormat();
  const styles = useStyles();
  const { startsAt, timeZone, practitioner, service, channel, patient, reference } = visit;
  const state = STATES[shownState(visit, now)];
  const words = format.timeWords(startsAt, timeZone);
  return (
    <View style={styles.row}>
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
  );
}

const useStyles = themed(() => ({ row: { gap: tokens.space['1'], padding: tokens.space['4'] } }));
