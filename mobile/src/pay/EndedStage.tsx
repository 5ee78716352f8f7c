import type { Visit } from '../api/use-visits';
import { Empty } from '../parts/Empty';
import { useText } from '../texts/TextsProvider';
import { useFormat } from '../texts/use-format';
import type { Stage } from './pay-stage';

export interface EndedStageProps {
  visit: Visit;
  stage: Extract<Stage, { kind: 'ended' }>;
}

/** The time is free for others again, and where the money is. */
export function EndedStage({ visit, stage: { why, money } }: EndedStageProps) {
  const say = useText();
  const format = useFormat();

  function words(): string {
    switch (money) {
      case 'none':
        return say('app.pay.ended_none');
      case 'asking':
        return say('app.pay.ended_asking');
      case 'returning':
        return say('app.pay.ended_returning', { amount: format.money(visit.payment?.paidCents ?? 0) });
    }
  }

  return (
    <Empty
      icon="calendar-blank-duotone"
      title={say(why === 'cancelled' ? 'app.pay.ended_cancelled' : 'app.pay.ended')}
      more={words()}
    />
  );
}
