import { useState } from 'react';
import { StyleSheet, View } from 'react-native';
import { Drawing } from './Drawing';
import { PINDO, PINDO_SHAPES } from './pindo-shapes';

/** The kanga's border: once on a screen, as the edge of its field. */
export function Pindo() {
  const [width, setWidth] = useState(0);
  const repeats = Math.ceil(width / PINDO.width);
  return (
    <View aria-hidden style={styles.band} onLayout={({ nativeEvent }) => setWidth(nativeEvent.layout.width)}>
      {Array.from({ length: repeats }, (_, at) => (
        <Drawing
          key={at}
          shapes={PINDO_SHAPES}
          box={`0 0 ${PINDO.width} ${PINDO.height}`}
          width={PINDO.width}
          height={PINDO.height}
        />
      ))}
    </View>
  );
}

const styles = StyleSheet.create({
  band: {
    flexDirection: 'row',
    height: PINDO.height,
    overflow: 'hidden',
    backgroundColor: PINDO.ground,
  },
});
