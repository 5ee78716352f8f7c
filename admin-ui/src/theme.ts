import { createTheme, type Theme } from '@mui/material/styles';
import { daktariMuiOptions } from '@daktari/design/mui';
import type { Scheme } from './preferences';

/** The design's theme, with what its components need at the size of a console. */
export function consoleTheme(scheme: Scheme): Theme {
  const { components, ...options } = daktariMuiOptions(scheme);
  return createTheme({
    ...options,
    components: {
      ...components,
      MuiDialog: { styleOverrides: { paper: { borderRadius: 12 } } },
      MuiButtonBase: { defaultProps: { disableRipple: true } },
      MuiFormHelperText: { styleOverrides: { root: { marginLeft: 0 } } },
    },
  });
}
