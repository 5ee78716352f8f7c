import { tokens } from '@daktari/design/app';
import { View } from 'react-native';
import { firstName } from '../home/greeting';
import { Icon } from '../parts/Icon';
import { IconTile } from '../parts/IconTile';
import { Radio } from '../parts/RadioGroup';
import { Words } from '../parts/Words';
import { useText } from '../texts/TextsProvider';
import { useFormat } from '../texts/use-format';
import { themed } from '../theme/themed';
import { useNow } from '../time/use-now';
import { ageOf, KINDS, type Person } from './people';

export interface PersonCardProps {
  person: Person;
  zone: string;
  on: boolean;
  onPress(): void;
}

/** Who somebody is: age, and by what right one books for them. */
export function PersonCard({ person, zone, on, onPress }: PersonCardProps) {
  const say = useText();
  const format = useFormat();
  const now = useNow();
  const styles = useStyles();
  const { patient, name, dateOfBirth, kind, until } = person;
  const years = ageOf(dateOfBirth, now, zone);
  const words = KINDS[kind];
  const more = [
    years === null ? null : say('app.whom.age', { years }),
    words && say(words),
    until === null ? null : say('app.whom.until', { date: format.farDay(until, zone) }),
  ].filter((each) => each !== null);
  return (
    <Radio on={on} onPress={onPress} style={[styles.person, on && styles.on]}>
      <IconTile name={patient === null ? 'user-duotone' : 'users-duotone'} />
      <View style={styles.grow}>
        <Words kind="title" tone={on ? 'onPrimarySoft' : 'ink'}>
          {patient === null ? say('app.whom.me', { name: firstName(name) }) : name}
        </Words>
        {more.length > 0 && (
          <Words kind="small" tone={on ? 'onPrimarySoft' : 'ink2'}>
            {more.join(' · ')}
          </Words>
        )}
      </View>
      {on ? (
        <Icon name="check-circle-fill" size={28} tone="primary" />
      ) : (
        <View style={styles.ring} aria-hidden />
      )}
    </Radio>
  );
}

const useStyles = themed(({ colours }) => ({
  person: {
    flexDirection: 'row',
    alignItems: 'center',
    gap: tokens.space['3'],
    minHeight: 72,
    padding: tokens.space['4'],
    borderWidth: 1.5,
    borderColor: colours.border,
    borderRadius: 20,
    backgroundColor: colours.surface,
  },
  on: { borderColor: colours.primary, backgroundColor: colours.primarySoft },
  grow: { flex: 1, minWidth: 0 },
  ring: { width: 26, height: 26, borderRadius: 13, borderWidth: 2, borderColor: colours.control },
}));
