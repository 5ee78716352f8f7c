import { useState } from 'react';
import { Choices } from '../booking/Choices';
import { useText } from '../console-context';
import type { LinkCode } from '../data/records';
import { Ask } from '../parts/Ask';
import type { CodeKind } from './code-kinds';
import { useMakeCode } from './use-guardians';

interface CodeDialogProps {
  patient: { id: string; fullName: string };
  kinds: readonly CodeKind[];
  onClose(): void;
}

/** Whom it is for, and then the code itself, once. */
export function CodeDialog({ patient, kinds, onClose }: CodeDialogProps) {
  const say = useText();
  const [kind, setKind] = useState<CodeKind | null>(null);
  const make = useMakeCode(patient.id);
  if (make.data && kind) return <Made code={make.data} kind={kind} onClose={onClose} />;
  return (
    <Ask
      title={say('console.guardians.ask', { name: patient.fullName })}
      yes={say('console.guardians.make')}
      onYes={() => kind && make.mutate(kind)}
      off={kind ? null : say('console.guardians.who')}
      busy={make.isPending}
      onNo={onClose}
      error={make.error}
    >
      <p>{say('console.guardians.ask_more')}</p>
      <Choices
        label={say('console.guardians.who')}
        choices={kinds.map((each) => ({
          id: each,
          title: say(`console.guardians.who.${each}`),
          more: say(`console.guardians.who.${each}_more`),
        }))}
        chosen={kind}
        onChoose={(id) => setKind(kinds.find((each) => each === id) ?? null)}
      />
    </Ask>
  );
}

function Made({ code, kind, onClose }: { code: LinkCode; kind: CodeKind; onClose(): void }) {
  const say = useText();
  const [madeAt] = useState(() => Date.now());
  const minutes = Math.max(1, Math.round((Date.parse(code.expiresAt) - madeAt) / 60_000));
  return (
    <Ask
      title={say('console.guardians.made')}
      yes={say('console.guardians.close')}
      onYes={onClose}
      onNo={onClose}
    >
      <p className="big-code" translate="no">
        {code.code}
      </p>
      <p>
        {say(kind === 'sign-in' ? 'console.guardians.made_sign_in' : 'console.guardians.made_more', {
          minutes,
        })}
      </p>
    </Ask>
  );
}
