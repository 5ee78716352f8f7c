import { useState } from 'react';
import { useParts } from '../AppProvider';
import { Note } from '../parts/Note';
import { Screen } from '../parts/Screen';
import { Words } from '../parts/Words';
import { CODE_LENGTH, CodeCells } from '../parts/CodeCells';
import { useText } from '../texts/TextsProvider';

/** Whoever was handed an open phone does not take its lock away. */
export function PresentCode({ onRight, onBack }: { onRight(): void; onBack(): void }) {
  const say = useText();
  const { lock } = useParts();
  const [code, setCode] = useState('');
  const [trouble, setTrouble] = useState<'wrong' | 'wait' | null>(null);

  async function type(next: string): Promise<void> {
    setCode(next);
    if (next !== '') setTrouble(null);
    if (next.length < CODE_LENGTH) return;
    setCode('');
    const reply = await lock.enter(next);
    if (reply === 'right') onRight();
    else if (reply !== 'out') setTrouble(reply);
  }

  return (
    <Screen title={say('app.lock.title')} onBack={onBack}>
      <Words>{say('app.lock.present')}</Words>
      <CodeCells
        code={code}
        onChange={(next) => void type(next)}
        wrong={trouble !== null}
        label={say('app.lock.code')}
        hidden
      />
      {trouble !== null && (
        <Note tone="danger" icon="warning-circle-fill" role="alert">
          {say(trouble === 'wait' ? 'app.lock.wait_a_little' : 'app.lock.wrong_now')}
        </Note>
      )}
    </Screen>
  );
}
