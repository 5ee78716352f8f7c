import { tokens } from '@daktari/design/app';
import { View } from 'react-native';
import type { Visit } from '../api/use-visits';
import { Icon } from '../parts/Icon';
import { Words } from '../parts/Words';
import { useText, type Say } from '../texts/TextsProvider';
import { themed } from '../theme/themed';
import type { Stage } from './pay-stage';

export interface FailedStageProps {
  visit: Visit;
  stage: Extract<Stage, { kind: 'failed' | 'unpaid' }>;
}

/** What happened, and that no money was taken (p06). */
export function FailedStage({ visit, stage }: FailedStageProps) {
  const say = useText();
  const styles = useStyles();
  const failed = stage.kind === 'failed';
  const isPart = (visit.payment?.paidCents ?? 0) > 0;
  return (
    <View style={styles.row} role="status">
      <View style={[styles.tile, failed && styles.failed]} aria-hidden>
        <Icon
          name={failed ? 'x-circle-duotone' : 'device-mobile-bold'}
          size={32}
          tone={failed ? 'onDangerSoft' : 'onPrimarySoft'}
        />
      </View>
      <View style={styles.grow}>
        <Words kind="h2" heading={2}>
          {say(failed ? 'app.pay.failed' : 'app.pay.unpaid')}
        </Words>
        {failed && <Words>{whyWords(stage.code, say)}</Words>}
        {!failed && !isPart && <Words>{say('app.pay.unpaid_more')}</Words>}
      </View>
    </View>
  );
}

/** M-Pesa has refused for good: a reason that we have no words for leaves no doubt about the money. */
function whyWords(code: Extract<Stage, { kind: 'failed' }>['code'], say: Say): string {
  return code === null || code === 'unknown' ? say('app.pay.failed_more') : say(`payment.code.${code}`);
}

const useStyles = themed(({ colours }) => ({
  row: { flexDirection: 'row', gap: tokens.space['3'] },
  tile: {
    width: 56,
    height: 56,
    borderRadius: 18,
    alignItems: 'center',
    justifyContent: 'center',
    backgroundColor: colours.primarySoft,
  },
  failed: { backgroundColor: colours.dangerSoft },
  grow: { flex: 1, minWidth: 0, gap: tokens.space['1'] },
}));
