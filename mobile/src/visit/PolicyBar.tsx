import { tokens } from '@daktari/design/app';
import { View } from 'react-native';
import { Icon } from '../parts/Icon';
import { Words } from '../parts/Words';
import { useText } from '../texts/TextsProvider';
import { themed } from '../theme/themed';

export interface PolicyBarProps {
  /** Until when everything comes back, in words. */
  until: string;
  /** Whether that is still so. */
  inTime: boolean;
}

/** Two stretches of time, and in which of them now lies: by a mark and by words, not by colour alone. */
export function PolicyBar({ until, inTime }: PolicyBarProps) {
  const say = useText();
  const styles = useStyles();
  return (
    <View style={styles.stretches}>
      <View style={styles.stretch}>
        <View style={[styles.bar, styles.free]}>{inTime && <Mark />}</View>
        <Words kind="smallStrong">{say('app.visit.until', { when: until })}</Words>
        <Words kind="small" tone="ink2">
          {say('app.visit.full_back')}
        </Words>
      </View>
      <View style={styles.stretch}>
        <View style={[styles.bar, styles.lost]}>{!inTime && <Mark />}</View>
        <Words kind="smallStrong">{say('app.visit.after')}</Words>
        <Words kind="small" tone="ink2">
          {say('app.visit.no_refund')}
        </Words>
      </View>
      <Words kind="small" tone="ink2" style={styles.now}>
        {say('app.visit.you_are_here', {
          words: say(inTime ? 'app.visit.full_back' : 'app.visit.no_refund'),
        })}
      </Words>
    </View>
  );
}

function Mark() {
  const styles = useStyles();
  return (
    <View style={styles.mark} aria-hidden>
      <Icon name="check-bold" size={12} />
    </View>
  );
}

const MARK = 22;
const useStyles = themed(({ colours }) => ({
  stretches: { flexDirection: 'row', flexWrap: 'wrap', gap: tokens.space['2'] },
  stretch: { flexGrow: 1, flexBasis: 120, gap: 2 },
  bar: { height: 10, marginVertical: 8, borderRadius: 5, justifyContent: 'center' },
  free: { backgroundColor: colours.success },
  lost: { backgroundColor: colours.danger },
  mark: {
    width: MARK,
    height: MARK,
    marginLeft: '12%',
    alignItems: 'center',
    justifyContent: 'center',
    borderWidth: 2,
    borderColor: colours.ink,
    borderRadius: MARK / 2,
    backgroundColor: colours.surface,
  },
  now: { flexBasis: '100%' },
}));
