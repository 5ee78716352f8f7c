import { problemWords } from '../api/problem-words';
import { useText } from '../texts/TextsProvider';
import { Note } from './Note';

/** Why something that was asked for did not happen: read out where it was asked; nothing while nothing failed. */
export function Refusal({ error }: { error: unknown }) {
  const say = useText();
  if (error === null) return null;
  return (
    <Note tone="danger" icon="warning-circle-fill" role="alert">
      {problemWords(error, say)}
    </Note>
  );
}
