import { tokens } from '@daktari/design/app';
import { View } from 'react-native';
import { themed } from '../theme/themed';
import { Icon } from './Icon';
import { Radio, RadioGroup } from './RadioGroup';
import { Words } from './Words';

export interface ChoiceProps<Value extends string> {
  label: string;
  value: Value;
  options: readonly { value: Value; label: string }[];
  onChange(value: Value): void;
}

/** One of a few, all in sight. */
export function Choice<Value extends string>({ label, value, options, onChange }: ChoiceProps<Value>) {
  const styles = useStyles();
  const isChosen = options.some((option) => option.value === value);
  return (
    <RadioGroup label={label} style={styles.group}>
      <Words kind="smallStrong" aria-hidden>
        {label}
      </Words>
      <View style={styles.options}>
        {options.map((option, at) => {
          const on = option.value === value;
          return (
            <Radio
              key={option.value}
              on={on}
              first={at === 0 && !isChosen}
              onPress={() => onChange(option.value)}
              style={[styles.option, on && styles.on]}
            >
              {on && <Icon name="check-bold" size={16} tone="onPrimarySoft" />}
              <Words kind="title" tone={on ? 'onPrimarySoft' : 'ink'} style={styles.words}>
                {option.label}
              </Words>
            </Radio>
          );
        })}
      </View>
    </RadioGroup>
  );
}

const useStyles = themed(({ colours }) => ({
  group: { gap: tokens.space['2'] },
  options: { flexDirection: 'row', flexWrap: 'wrap', gap: tokens.space['2'] },
  option: {
    flexGrow: 1,
    flexDirection: 'row',
    alignItems: 'center',
    justifyContent: 'center',
    gap: 6,
    minHeight: 48,
    paddingHorizontal: tokens.space['4'],
    borderWidth: 1.5,
    borderColor: colours.control,
    borderRadius: 14,
    backgroundColor: colours.surface,
  },
  on: { borderColor: colours.primary, backgroundColor: colours.primarySoft },
  words: { flexShrink: 1 },
}));
