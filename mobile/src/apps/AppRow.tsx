import { tokens } from '@daktari/design/app';
import { View } from 'react-native';
import { Button } from '../parts/Button';
import { Chip } from '../parts/Chip';
import { Row } from '../parts/Row';
import { Words } from '../parts/Words';
import { useText } from '../texts/TextsProvider';
import { useFormat } from '../texts/use-format';
import { themed } from '../theme/themed';
import { phoneZone } from '../time/phone-zone';
import { kindKeys } from './kinds';

export interface GrantedApp {
  id: string;
  name: string;
  owner: string;
  kinds: string[];
  about: string[];
  until: string;
  lastSeenAt: string | null;
}

/** Whose app, until when, when it looked last, what it may see of whom; the stop is in the row. */
export function AppRow({ app, disabled, onStop }: { app: GrantedApp; disabled: boolean; onStop(): void }) {
  const say = useText();
  const format = useFormat();
  const styles = useStyles();
  const zone = phoneZone();
  const { name, owner, kinds, about, until, lastSeenAt } = app;
  const seen =
    lastSeenAt === null
      ? say('app.apps.no_look')
      : say('app.apps.last_look', {
          time: `${format.farDay(lastSeenAt, zone)} ${format.time(lastSeenAt, zone)}`,
        });
  const more = [
    say('app.apps.by', { owner }),
    say('app.apps.until', { date: format.farDay(until, zone) }),
    seen,
  ].join(' · ');
  return (
    <View>
      <Row icon="squares-four-duotone" tone="mango" title={name} more={more} />
      <View style={styles.below}>
        {about.length > 0 && (
          <Words kind="small">{say('app.apps.about', { people: about.join(', ') })}</Words>
        )}
        <View style={styles.chips}>
          {kindKeys(kinds).map((key) => (
            <Chip key={key} tone="quiet" icon="eye-bold" label={say(key)} />
          ))}
        </View>
        <View style={styles.stop}>
          <Button
            kind="outline"
            small
            icon="prohibit-bold"
            label={say('app.apps.stop', { app: name })}
            disabled={disabled}
            onPress={onStop}
          />
        </View>
      </View>
    </View>
  );
}

const useStyles = themed(() => ({
  below: {
    gap: tokens.space['2'],
    paddingHorizontal: tokens.space['4'],
    paddingBottom: tokens.space['3'],
  },
  chips: { flexDirection: 'row', flexWrap: 'wrap', gap: 6 },
  stop: { alignItems: 'flex-start' },
}));
