import { tokens } from '@daktari/design/app';
import { ScrollView, View } from 'react-native';
import { channelOf } from '../book/channels';
import { FilterChip } from '../parts/FilterChip';
import { useText } from '../texts/TextsProvider';
import { themed } from '../theme/themed';
import type { DoctorFilter } from './fitting-doctors';
import { languageWords } from './language-words';

export interface DoctorFiltersProps {
  filter: DoctorFilter;
  channels: readonly string[];
  languages: readonly string[];
  onChange(part: Partial<DoctorFilter>): void;
}

/** Only what some doctor can answer is offered. */
export function DoctorFilters({ filter, channels, languages, onChange }: DoctorFiltersProps) {
  const say = useText();
  const styles = useStyles();
  return (
    <View role="group" aria-label={say('app.find.filters')}>
      <ScrollView
        horizontal
        showsHorizontalScrollIndicator={false}
        keyboardShouldPersistTaps="handled"
        contentContainerStyle={styles.chips}
      >
        <FilterChip
          label={say('app.find.today')}
          on={filter.today}
          onPress={() => onChange({ today: !filter.today })}
        />
        {channels.map((channel) => {
          const on = filter.channel === channel;
          const label = channelOf(channel)?.label;
          return (
            <FilterChip
              key={channel}
              label={label ? say(label) : channel}
              on={on}
              onPress={() => onChange({ channel: on ? null : channel })}
            />
          );
        })}
        {languages.map((language) => {
          const on = filter.language === language;
          return (
            <FilterChip
              key={language}
              label={languageWords(language, say)}
              on={on}
              onPress={() => onChange({ language: on ? null : language })}
            />
          );
        })}
      </ScrollView>
    </View>
  );
}

// Room for the ring around the one in focus, which a scroll view would cut.
const useStyles = themed(() => ({ chips: { gap: tokens.space['2'], padding: 5 } }));
