import { useText } from '../console-context';
import { Icon, type IconName } from '../parts/Icon';
import { useFormat } from '../parts/use-format';
import type { DraftEditor } from './use-draft';

/** Whether what stands on the page stands on the server, too. */
export function SavingLine({ draft }: { draft: DraftEditor }) {
  const { icon, text, bad } = useWords(draft);
  return (
    <p className={bad ? 'note note-bad' : 'visit-note-saved quiet'} role="status">
      <Icon name={icon} />
      <span>{text}</span>
    </p>
  );
}

function useWords({ saving, isDirty, kept }: DraftEditor): { icon: IconName; text: string; bad: boolean } {
  const say = useText();
  const format = useFormat();
  switch (saving.kind) {
    case 'offline':
      return { icon: 'offline', text: say('console.note.not_saved_network'), bad: true };
    case 'refused':
      return { icon: 'warning', text: say('console.note.not_saved', { why: saving.why }), bad: true };
    case 'saving':
      return { icon: 'asking', text: say('console.note.saving'), bad: false };
    case 'idle': {
      if (isDirty) return { icon: 'clock', text: say('console.note.changed'), bad: false };
      if (!kept.draft) return { icon: 'edit', text: say('console.note.not_begun'), bad: false };
      const time = format.time(kept.draft.savedAt);
      return { icon: 'good', text: say('console.note.saved', { time }), bad: false };
    }
  }
}
