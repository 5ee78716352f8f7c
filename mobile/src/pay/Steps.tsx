import { tokens } from '@daktari/design/app';
import { View } from 'react-native';
import { Card } from '../parts/Card';
import { Icon } from '../parts/Icon';
import { Words } from '../parts/Words';
import { themed } from '../theme/themed';

export interface Step {
  state: 'done' | 'now' | 'open' | 'doubt';
  words: string;
  /** At the end: a time, or what is left. */
  end?: string;
}

/** The way of a payment, and where it is. */
export function Steps({ steps }: { steps: readonly Step[] }) {
  const styles = useStyles();
  return (
    <Card padded>
      {steps.map(({ state, words, end }, at) => (
        <View key={words} style={styles.step} {...{ 'aria-current': state === 'now' ? 'step' : undefined }}>
          <View style={[styles.dot, styles[state]]} aria-hidden>
            {state === 'done' ? (
              <Icon name="check-bold" tone="onSuccessSoft" />
            ) : state === 'doubt' ? (
              <Icon name="question-bold" tone="onWarningSoft" />
            ) : (
              <Words kind="smallStrong" tone={state === 'now' ? 'onAction' : 'ink2'}>
                {at + 1}
              </Words>
            )}
          </View>
          <Words
            kind={state === 'now' ? 'bodyStrong' : 'body'}
            tone={state === 'open' ? 'ink2' : 'ink'}
            style={styles.grow}
          >
            {words}
          </Words>
          {end !== undefined && <Words tone="ink2">{end}</Words>}
        </View>
      ))}
    </Card>
  );
}

const useStyles = themed(({ colours }) => ({
  step: { flexDirection: 'row', flexWrap: 'wrap', alignItems: 'center', gap: tokens.space['3'] },
  dot: { width: 30, height: 30, borderRadius: 15, alignItems: 'center', justifyContent: 'center' },
  done: { backgroundColor: colours.successSoft },
  now: { backgroundColor: colours.action },
  open: { backgroundColor: colours.surfaceSunken },
  doubt: { backgroundColor: colours.warningSoft },
  grow: { flexGrow: 1, flexShrink: 1, flexBasis: 130, minWidth: 0 },
}));
