import { tokens } from '@daktari/design/app';
import { Pressable, View } from 'react-native';
import type { Visit } from '../api/use-visits';
import { Icon } from '../parts/Icon';
import { Words } from '../parts/Words';
import { useText } from '../texts/TextsProvider';
import { useFormat } from '../texts/use-format';
import { themed } from '../theme/themed';
import { shownState, STATES } from '../visits/visit-words';
import { countdown } from './countdown';
import { whenWords } from './when-words';

export interface VisitFieldProps {
  visit: Visit;
  title: string;
  now: Date;
  onBack(): void;
}

/** How long it is until then, and when; what became of it where it is not awaited any more. */
export function VisitField({ visit, title, now, onBack }: VisitFieldProps) {
  const say = useText();
  const format = useFormat();
  const styles = useStyles();
  const state = shownState(visit, now);
  const isAwaited = state === 'held' || state === 'confirmed';
  const left = countdown(visit, now);
  return (
    <>
      <View style={styles.head}>
        <Pressable role="button" aria-label={say('page.back')} onPress={onBack} style={styles.back}>
          <Icon name="arrow-left-bold" size={26} tone="inkOnDark" />
        </Pressable>
        <Words kind="h3" tone="inkOnDark" heading={1} style={styles.grow}>
          {title}
        </Words>
      </View>
      <View style={styles.when}>
        <Words tone="ink2OnDark">
          {isAwaited && left.kind === 'ahead' ? say('app.visit.starts_in') : stateWords()}
        </Words>
        <Words kind="bodyStrong" tone="inkOnDark">
          {whenWords(visit.startsAt, visit.timeZone, say, format)}
        </Words>
      </View>
      {isAwaited && left.kind === 'ahead' && (
        <View style={styles.cells}>
          {left.days > 0 && (
            <Cell count={left.days} unit={say(left.days === 1 ? 'app.visit.day' : 'app.visit.days')} />
          )}
          <Cell count={left.hours} unit={say(left.hours === 1 ? 'app.visit.hour' : 'app.visit.hours')} />
          <Cell count={left.minutes} unit={say('app.visit.minutes')} />
        </View>
      )}
    </>
  );

  function stateWords(): string {
    if (!isAwaited) return say(STATES[state].words);
    return say(left.kind === 'running' ? 'app.visit.running' : 'app.visit.over');
  }
}

function Cell({ count, unit }: { count: number; unit: string }) {
  const styles = useStyles();
  return (
    <View style={styles.cell}>
      <Words kind="display" tone="actionHover" align="center">
        {count}
      </Words>
      <Words kind="small" tone="ink2OnDark" align="center">
        {unit}
      </Words>
    </View>
  );
}

const useStyles = themed(({ colours }) => ({
  head: { flexDirection: 'row', alignItems: 'center', gap: tokens.space['2'] },
  back: { width: 48, height: 48, marginLeft: -12, alignItems: 'center', justifyContent: 'center' },
  grow: { flex: 1, minWidth: 0 },
  when: {
    flexDirection: 'row',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    columnGap: tokens.space['3'],
  },
  cells: { flexDirection: 'row', flexWrap: 'wrap', gap: tokens.space['2'] },
  cell: {
    flexGrow: 1,
    flexBasis: 80,
    paddingVertical: tokens.space['2'],
    paddingHorizontal: tokens.space['1'],
    borderRadius: 20,
    backgroundColor: colours.brandDeep,
  },
}));
