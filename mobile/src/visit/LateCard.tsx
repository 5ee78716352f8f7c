import { useRouter } from 'expo-router';
import type { Visit } from '../api/use-visits';
import { useOnline } from '../network/use-connection';
import { Button } from '../parts/Button';
import { Card } from '../parts/Card';
import { Note } from '../parts/Note';
import { Words } from '../parts/Words';
import { useText } from '../texts/TextsProvider';
import { useFormat } from '../texts/use-format';
import { lateness } from './late';
import { whenWords } from './when-words';

/** Once it may be said, the way to say it; before, from when; and what the clinic has been told. */
export function LateCard({ visit, now }: { visit: Visit; now: Date }) {
  const say = useText();
  const format = useFormat();
  const router = useRouter();
  const online = useOnline();
  const late = lateness(visit, now);
  if (late.kind === 'none') return null;
  const { lateMinutes } = visit;
  return (
    <Card padded>
      <Words kind="h3" heading={2}>
        {say('app.visit.running_late')}
      </Words>
      {lateMinutes !== null && (
        <Note icon="clock-bold">{say('app.visit.late', { minutes: lateMinutes })}</Note>
      )}
      {late.kind === 'from' ? (
        <Words tone="ink2">
          {say('app.visit.late_from', {
            when: whenWords(late.at.toISOString(), visit.timeZone, say, format),
          })}
        </Words>
      ) : (
        <Button
          kind="outline"
          icon="clock-bold"
          label={say(lateMinutes === null ? 'app.visit.late_tell' : 'app.visit.late_change')}
          disabled={!online}
          onPress={() => router.push('/visit/late')}
        />
      )}
      {late.kind === 'now' && !online && (
        <Words kind="small" tone="ink2">
          {say('app.visit.needs_network')}
        </Words>
      )}
    </Card>
  );
}
