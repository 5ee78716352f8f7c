import { tokens } from '@daktari/design/app';
import { useRouter } from 'expo-router';
import { View } from 'react-native';
import type { Visit } from '../api/use-visits';
import { useOnline } from '../network/use-connection';
import { Button } from '../parts/Button';
import { Card } from '../parts/Card';
import { Words } from '../parts/Words';
import { useText } from '../texts/TextsProvider';
import { useFormat } from '../texts/use-format';
import { themed } from '../theme/themed';
import { PolicyBar } from './PolicyBar';
import { termsNow } from './terms-now';
import { whenWords } from './when-words';

/** What a change costs, before anybody asks for one; then the two ways to change. */
export function ChangeCard({ visit, now }: { visit: Visit; now: Date }) {
  const say = useText();
  const format = useFormat();
  const router = useRouter();
  const styles = useStyles();
  const online = useOnline();
  const terms = termsNow(visit, now);
  if (!terms.canMove && !terms.canCancel) return null;
  const when = (instant: string): string => whenWords(instant, visit.timeZone, say, format);
  return (
    <Card padded>
      <Words kind="h3" heading={2}>
        {say('app.visit.change')}
      </Words>
      {terms.freeUntil !== null && (
        <PolicyBar until={when(terms.freeUntil)} inTime={terms.refund === 'full'} />
      )}
      <Words kind="small" tone="ink2">
        {terms.canMove
          ? say('app.visit.move_until', {
              when: when(visit.status === 'held' ? visit.startsAt : terms.moveUntil),
            })
          : say('app.visit.move_over')}
      </Words>
      <View style={styles.buttons}>
        {terms.canMove && (
          <View style={styles.button}>
            <Button
              kind="outline"
              fill
              icon="calendar-dots-bold"
              label={say('app.visit.move')}
              disabled={!online}
              onPress={() => router.push('/visit/move')}
            />
          </View>
        )}
        {terms.canCancel && (
          <View style={styles.button}>
            <Button
              kind="outline"
              fill
              icon="x-bold"
              label={say('app.visit.cancel')}
              disabled={!online}
              onPress={() => router.push('/visit/cancel')}
            />
          </View>
        )}
      </View>
      {!online && (
        <Words kind="small" tone="ink2">
          {say('app.visit.needs_network')}
        </Words>
      )}
    </Card>
  );
}

const useStyles = themed(() => ({
  buttons: { flexDirection: 'row', flexWrap: 'wrap', gap: tokens.space['2'] },
  button: { flexGrow: 1, flexBasis: 130 },
}));
