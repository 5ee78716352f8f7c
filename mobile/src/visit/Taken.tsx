import { Button } from '../parts/Button';
import { Choice } from '../parts/Choice';
import { Note } from '../parts/Note';
import { useText } from '../texts/TextsProvider';
import { useFormat } from '../texts/use-format';
import { whenWords } from './when-words';

export interface TakenProps {
  /** What the server offers instead. */
  times: readonly string[];
  zone: string;
  chosen: string | null;
  onChoose(at: string): void;
  onOther(): void;
}

/** Somebody was faster: what is still theirs, then times near the one they wanted. Choosing one moves nothing yet. */
export function Taken({ times, zone, chosen, onChoose, onOther }: TakenProps) {
  const say = useText();
  const format = useFormat();
  return (
    <>
      <Note tone="warning" icon="warning-circle-fill" role="alert">
        {say(times.length > 0 ? 'app.visit.taken' : 'app.visit.taken_none')}
      </Note>
      {times.length > 0 && (
        <Choice
          label={say('app.visit.move_choose')}
          value={chosen ?? ''}
          onChange={onChoose}
          options={times.map((at) => ({ value: at, label: whenWords(at, zone, say, format) }))}
        />
      )}
      <Button kind="soft" label={say('app.visit.other_times')} onPress={onOther} />
    </>
  );
}
