import { DaktariError } from '@daktari/api-client';
import { useRouter } from 'expo-router';
import { problemWords } from '../api/problem-words';
import { Note } from '../parts/Note';
import { TextLink } from '../parts/TextLink';
import { useText } from '../texts/TextsProvider';

/** Why a time could not be held, and the way on; what was chosen stays. */
export function HoldTrouble({ error }: { error: unknown }) {
  const say = useText();
  const router = useRouter();
  const holdsOthers = error instanceof DaktariError && error.code === 'too_many_holds';
  return (
    <>
      <Note tone="danger" icon="warning-circle-fill" role="alert">
        {problemWords(error, say)}
      </Note>
      {holdsOthers && (
        <TextLink label={say('app.times.held_already')} onPress={() => router.navigate('/visits')} />
      )}
    </>
  );
}
