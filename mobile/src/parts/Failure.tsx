import { Pressable, StyleSheet, Text, View } from 'react-native';
import { failureWords } from './failure-words';

/** A screen that stopped. It stands outside of every provider, as one of them may be what failed. */
export function Failure({ retry }: { error: Error; retry(): Promise<void> }) {
  const words = failureWords();
  return (
    <View role="alert" style={styles.whole}>
      <Text role="heading" style={styles.title}>
        {words.title}
      </Text>
      <Text style={styles.more}>{words.more}</Text>
      <Pressable role="button" onPress={() => void retry()} style={styles.button}>
        <Text style={styles.label}>{words.again}</Text>
      </Pressable>
    </View>
  );
}

const styles = StyleSheet.create({
  whole: { flex: 1, justifyContent: 'center', gap: 12, padding: 24, backgroundColor: '#082A33' },
  title: { fontSize: 24, lineHeight: 30, fontWeight: '700', color: '#FFFFFF' },
  more: { fontSize: 16, lineHeight: 24, color: '#BFD9DD' },
  button: {
    minHeight: 52,
    alignItems: 'center',
    justifyContent: 'center',
    borderRadius: 14,
    backgroundColor: '#FFB224',
  },
  label: { fontSize: 16, fontWeight: '700', color: '#2A1B00' },
});
