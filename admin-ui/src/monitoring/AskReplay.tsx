import { useText } from '../console-context';
import type { DeadLetterList } from '../data/records';
import { Ask } from '../parts/Ask';
import { useReplay } from './use-dead-letters';

interface AskReplayProps {
  letter: DeadLetterList['letters'][number];
  onClose(): void;
  onDone(): void;
}

/** What it does may reach a phone or move money. */
export function AskReplay({ letter: { id, name }, onClose, onDone }: AskReplayProps) {
  const say = useText();
  const replay = useReplay(onDone);
  return (
    <Ask
      title={say('console.letters.ask', { name })}
      yes={say('console.letters.replay')}
      onYes={() => replay.mutate(id)}
      final
      busy={replay.isPending}
      onNo={onClose}
      error={replay.error}
    >
      <p>{say('console.letters.ask_more')}</p>
    </Ask>
  );
}
