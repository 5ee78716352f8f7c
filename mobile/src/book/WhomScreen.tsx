import { tokens } from '@daktari/design/app';
import { useRouter } from 'expo-router';
import { useState } from 'react';
import { Pressable, View } from 'react-native';
import { useLinks, usePatients } from '../api/use-me';
import type { FoundDoctor } from '../find/fitting-doctors';
import { firstName } from '../home/greeting';
import { useOnline } from '../network/use-connection';
import { Awaited } from '../parts/Awaited';
import { Button } from '../parts/Button';
import { Icon } from '../parts/Icon';
import { IconTile } from '../parts/IconTile';
import { Screen } from '../parts/Screen';
import { Words } from '../parts/Words';
import { useText } from '../texts/TextsProvider';
import { useFormat } from '../texts/use-format';
import { themed } from '../theme/themed';
import { useNow } from '../time/use-now';
import type { Offer } from './channels';
import { HoldTrouble } from './HoldTrouble';
import { ageOf, KINDS, peopleToBookFor, type Person } from './people';
import { Chosen } from './TimesFooter';
import { useHold } from './use-hold';

export interface WhomScreenProps {
  doctor: FoundDoctor;
  offer: Offer;
  startsAt: string;
}

/** Oneself or somebody in one's care, who is named from here on (p21). */
export function WhomScreen({ doctor, offer, startsAt }: WhomScreenProps) {
  const say = useText();
  const router = useRouter();
  const styles = useStyles();
  const online = useOnline();
  const patients = usePatients();
  const links = useLinks();
  const people = peopleToBookFor(patients.data, links.data?.dependants);
  const [at, setAt] = useState(0);
  const person = people[at] ?? null;
  const { busy, trouble, setTrouble, hold } = useHold();
  const zone = doctor.clinic.timeZone;

  return (
    <Screen
      title={say('app.whom.title')}
      onBack={() => router.back()}
      savedAt={Math.min(patients.dataUpdatedAt, links.dataUpdatedAt)}
      footerField
      footer={
        <>
          {person && (
            <Words kind="bodyStrong" tone="inkOnDark" role="status">
              {say('app.whom.book_for', { name: firstName(person.name) })}
            </Words>
          )}
          <Chosen offer={offer} zone={zone} startsAt={startsAt} onDark />
          <Button
            kind="action"
            label={
              online
                ? say(offer.priceCents === 0 ? 'app.times.hold_free' : 'app.times.hold')
                : say('app.times.offline')
            }
            disabled={!person || !online}
            busy={busy}
            onPress={() => person && hold(person.patient)}
          />
        </>
      }
    >
      {trouble != null && <HoldTrouble error={trouble} />}
      <Awaited query={links} blocks={[72, 72, 72]}>
        {() => (
          <View role="radiogroup" aria-label={say('app.whom.title')} style={styles.people}>
            {people.map((each, index) => (
              <PersonCard
                key={each.patient ?? ''}
                person={each}
                zone={zone}
                on={index === at}
                onPress={() => {
                  setTrouble(null);
                  setAt(index);
                }}
              />
            ))}
          </View>
        )}
      </Awaited>
      <Words kind="small" tone="ink2">
        {say('app.whom.missing')}
      </Words>
    </Screen>
  );
}

interface PersonCardProps {
  person: Person;
  zone: string;
  on: boolean;
  onPress(): void;
}

function PersonCard({ person, zone, on, onPress }: PersonCardProps) {
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
    <Pressable role="radio" aria-checked={on} onPress={onPress} style={[styles.person, on && styles.on]}>
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
    </Pressable>
  );
}

const useStyles = themed(({ colours }) => ({
  people: { gap: tokens.space['2'] },
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
