import { tokens } from '@daktari/design/app';
import { Pressable, View } from 'react-native';
import { whichDay } from '../home/day-words';
import { Card } from '../parts/Card';
import { Chip } from '../parts/Chip';
import { Icon } from '../parts/Icon';
import { Portrait } from '../parts/Portrait';
import { Words } from '../parts/Words';
import { useText, type Say } from '../texts/TextsProvider';
import { useFormat, type Format } from '../texts/use-format';
import { themed } from '../theme/themed';
import { nextFreeOn, priceOf, type FoundDoctor } from './fitting-doctors';
import { languageWords } from './language-words';

export interface DoctorCardProps {
  doctor: FoundDoctor;
  /** The one that is looked for; next time and price are of it. */
  channel: string | null;
  now: Date;
  onOpen(doctor: FoundDoctor): void;
}

export function DoctorCard({ doctor, channel, now, onOpen }: DoctorCardProps) {
  const say = useText();
  const format = useFormat();
  const styles = useStyles();
  const { name, specialty, languages, licenceBody, clinic } = doctor;
  const next = nextFreeOn(doctor, channel);
  const price = priceOf(doctor, channel);
  const isToday = next !== null && whichDay(next, now, clinic.timeZone) === 'today';
  return (
    <Card padded>
      <View style={styles.top}>
        <Portrait />
        <View style={styles.grow}>
          <Words kind="title" heading={2}>
            {name}
          </Words>
          <Words>{specialty}</Words>
          <Words kind="small" tone="ink2">
            {languages.map((code) => languageWords(code, say)).join(', ')}
          </Words>
        </View>
      </View>
      {licenceBody !== null && (
        <View style={styles.licence}>
          <Icon name="seal-check-fill" tone="primary" />
          <Words kind="small" tone="ink2" style={styles.grow}>
            {say('app.find.licence', { body: licenceBody })}
          </Words>
        </View>
      )}
      <View style={styles.bottom}>
        <Chip
          tone={isToday ? 'success' : 'quiet'}
          icon="clock-bold"
          label={next === null ? say('app.find.no_time') : freeWords(next, doctor, now, say, format)}
        />
        <View style={styles.end}>
          {price && (
            <Words kind="bodyStrong">
              {price.several
                ? say('app.find.price_from', { amount: format.money(price.cents) })
                : format.money(price.cents)}
            </Words>
          )}
          <Pressable
            role="button"
            aria-label={say('app.find.times_of', { name })}
            onPress={() => onOpen(doctor)}
            style={({ pressed }) => [styles.times, pressed && styles.pressed]}
          >
            <Words kind="title" tone="onPrimarySoft">
              {say('app.find.times')}
            </Words>
          </Pressable>
        </View>
      </View>
    </Card>
  );
}

function freeWords(
  next: string,
  { clinic: { timeZone } }: FoundDoctor,
  now: Date,
  say: Say,
  format: Format,
): string {
  const words = format.timeWords(next, timeZone);
  const digits = format.time(next, timeZone);
  const time = words === null ? digits : `${digits} (${words})`;
  switch (whichDay(next, now, timeZone)) {
    case 'today':
      return say('app.find.free_today', { time });
    case 'tomorrow':
      return say('app.find.free_tomorrow', { time });
    case 'other':
      return say('app.find.free_day', { date: format.day(next, timeZone), time });
  }
}

const useStyles = themed(({ colours }) => ({
  top: { flexDirection: 'row', gap: tokens.space['3'] },
  grow: { flex: 1, minWidth: 0 },
  licence: { flexDirection: 'row', gap: tokens.space['2'] },
  bottom: {
    flexDirection: 'row',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.space['2'],
  },
  end: {
    flexGrow: 1,
    flexShrink: 1,
    flexDirection: 'row',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'flex-end',
    gap: tokens.space['3'],
  },
  times: {
    minHeight: 44,
    justifyContent: 'center',
    paddingHorizontal: tokens.space['4'],
    borderRadius: 14,
    backgroundColor: colours.primarySoft,
  },
  pressed: { backgroundColor: colours.surfaceTint },
}));
