import { useState } from 'react';
import { useText } from '../console-context';
import type { EmergencyAccess } from '../data/records';
import { Ask } from '../parts/Ask';
import { isReason, ReasonField } from '../parts/ReasonField';
import { useReview, type Verdict } from './use-reviews';

const MOST_WORDS = 1000;

interface ReviewDialogProps {
  use: EmergencyAccess;
  verdict: Verdict;
  onClose(): void;
  onDone(): void;
}

/** A review is given once, with its words. */
export function ReviewDialog({ use, verdict, onClose, onDone }: ReviewDialogProps) {
  const say = useText();
  const [words, setWords] = useState('');
  const review = useReview(use.id, onDone);
  const names = { who: use.practitioner.name, patient: use.patient.name };
  return (
    <Ask
      title={say(`console.reviews.ask.${verdict}`, names)}
      yes={say(`console.reviews.verdict.${verdict}`)}
      onYes={() => review.mutate({ verdict, words: words.trim() })}
      danger={verdict === 'not-justified'}
      final
      off={isReason(words) ? null : say('console.reason_needed')}
      busy={review.isPending}
      onNo={onClose}
      error={review.error}
    >
      <p>{say(`console.reviews.ask.${verdict}_more`)}</p>
      <ReasonField value={words} most={MOST_WORDS} onChange={setWords} />
    </Ask>
  );
}
