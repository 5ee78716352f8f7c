import { dataOf } from '@daktari/api-client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { usePatients } from '../api/use-me';
import { useTelehealthOptions } from '../api/use-telehealth';
import { useParts } from '../AppProvider';
import { useBack } from '../chosen/use-back';
import type { FoundDoctor } from '../find/fitting-doctors';
import { firstName } from '../home/greeting';
import { useOnline } from '../network/use-connection';
import { Awaited } from '../parts/Awaited';
import { Button } from '../parts/Button';
import { Card } from '../parts/Card';
import { Screen } from '../parts/Screen';
import { Words } from '../parts/Words';
import { useText } from '../texts/TextsProvider';
import { AtTheClinic } from './AtTheClinic';
import type { Offer } from './channels';
import { HoldTrouble } from './HoldTrouble';
import { Chosen } from './TimesFooter';
import { useHold } from './use-hold';

export interface AgreeScreenProps {
  doctor: FoundDoctor;
  offer: Offer;
  startsAt: string;
  patient: string | null;
}

/** The clinic's words on care from afar, before anything is held or paid; a no is kept, and leads to the clinic (ADR 13). */
export function AgreeScreen({ doctor, offer, startsAt, patient }: AgreeScreenProps) {
  const say = useText();
  const onBack = useBack('/book/times');
  const online = useOnline();
  const { client } = useParts();
  const queries = useQueryClient();
  const options = useTelehealthOptions()(patient);
  const query = useQuery(options);
  const { busy, trouble, run, request } = useHold();
  const name = useNameOf(patient);
  const asked = query.data?.asked ?? null;

  const answer = (agreed: boolean): void =>
    void run(async () => {
      if (!asked) return;
      const body = { version: asked.version, agreed, ...(patient === null ? {} : { patient }) };
      try {
        queries.setQueryData(options.queryKey, await dataOf(client.PUT('/api/me/telehealth', { body })));
      } catch (thrown) {
        // Nobody agrees to words that they have not seen.
        await query.refetch();
        throw thrown;
      }
      void queries.invalidateQueries({ queryKey: ['consents'] });
      if (agreed) await request(patient);
    });

  const isNo = asked?.agreed === false;
  return (
    <Screen
      title={say('app.agree.title')}
      onBack={onBack}
      savedAt={query.dataUpdatedAt}
      footer={
        asked && (
          <>
            <Chosen offer={offer} zone={doctor.clinic.timeZone} startsAt={startsAt} />
            <Button
              kind="action"
              label={online ? say('app.agree.yes') : say('app.times.offline')}
              disabled={!online}
              busy={busy}
              onPress={() => answer(true)}
            />
            {!isNo && (
              <Button
                kind="outline"
                label={say('app.agree.no')}
                disabled={!online || busy}
                onPress={() => answer(false)}
              />
            )}
          </>
        )
      }
    >
      {trouble != null && <HoldTrouble error={trouble} />}
      <Awaited query={query} blocks={[140]}>
        {(found) => (
          <>
            <Words>{name === null ? say('app.agree.lead') : say('app.agree.lead_for', { name })}</Words>
            {found.asked && (
              <Card padded>
                <Words kind="h3" heading={2}>
                  {found.asked.title}
                </Words>
                <Words>{found.asked.explanation}</Words>
              </Card>
            )}
            {isNo ? (
              <AtTheClinic doctor={doctor} />
            ) : (
              <Words kind="small" tone="ink2">
                {say('app.agree.kept')}
              </Words>
            )}
          </>
        )}
      </Awaited>
    </Screen>
  );
}

function useNameOf(patient: string | null): string | null {
  const patients = usePatients();
  const found = patients.data?.find(({ documentId }) => documentId === patient);
  return found ? firstName(found.fullName) : null;
}
