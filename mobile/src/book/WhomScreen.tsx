import { tokens } from '@daktari/design/app';
import { useRouter } from 'expo-router';
import { View } from 'react-native';
import { useLinks, usePatients } from '../api/use-me';
import { useChosen } from '../chosen/ChosenProvider';
import { useBack } from '../chosen/use-back';
import type { FoundDoctor } from '../find/fitting-doctors';
import { firstName } from '../home/greeting';
import { useOnline } from '../network/use-connection';
import { Awaited } from '../parts/Awaited';
import { Button } from '../parts/Button';
import { RadioGroup } from '../parts/RadioGroup';
import { TextLink } from '../parts/TextLink';
import { Screen } from '../parts/Screen';
import { Words } from '../parts/Words';
import { useText } from '../texts/TextsProvider';
import { themed } from '../theme/themed';
import type { Offer } from './channels';
import { HoldTrouble } from './HoldTrouble';
import { peopleToBookFor, personOf } from './people';
import { PersonCard } from './PersonCard';
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
  const onBack = useBack('/book');
  const styles = useStyles();
  const router = useRouter();
  const online = useOnline();
  const patients = usePatients();
  const links = useLinks();
  const people = peopleToBookFor(patients.data, links.data?.dependants);
  const chosen = useChosen();
  const person = personOf(people, chosen.person);
  const { busy, trouble, setTrouble, hold } = useHold();
  const zone = doctor.clinic.timeZone;

  return (
    <Screen
      title={say('app.whom.title')}
      onBack={onBack}
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
          <RadioGroup label={say('app.whom.title')} style={styles.people}>
            {people.map((each) => (
              <PersonCard
                key={each.patient ?? ''}
                person={each}
                zone={zone}
                on={each.patient === person?.patient}
                onPress={() => {
                  setTrouble(null);
                  chosen.choosePerson(each.patient);
                }}
              />
            ))}
          </RadioGroup>
        )}
      </Awaited>
      <View style={styles.add}>
        <TextLink
          icon="user-circle-plus-bold"
          label={say('app.whom.add')}
          onPress={() => router.push('/mine/links')}
        />
        <Words kind="small" tone="ink2">
          {say('app.whom.missing')}
        </Words>
      </View>
    </Screen>
  );
}

const useStyles = themed(() => ({
  people: { gap: tokens.space['2'] },
  add: { alignItems: 'flex-start', gap: tokens.space['1'] },
}));
