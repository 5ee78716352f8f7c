import { tokens, type Scheme, type TypeName } from './tokens';

/**
 * Options for MUI 5.16 to 9: `createTheme(daktariMuiOptions('light'))`. Plain data, so that this package needs no MUI.
 * The mango (`secondary`) is a fill with `contrastText` on it, never the colour of a text.
 * The console imports the three @fontsource packages named in package.json once, in its main file.
 */
export function daktariMuiOptions(scheme: Scheme) {
  const { radius, font } = tokens;
  return {
    palette: palette(scheme),
    spacing: 4,
    shape: { borderRadius: radius.sm },
    typography: {
      fontFamily: font.body,
      fontSize: 14,
      h1: typeStyle('h1'),
      h2: typeStyle('h2'),
      h3: typeStyle('h3'),
      h4: typeStyle('h3'),
      h5: typeStyle('title'),
      h6: typeStyle('title'),
      subtitle1: typeStyle('title'),
      subtitle2: typeStyle('smallStrong'),
      body1: typeStyle('small'),
      body2: typeStyle('dense'),
      caption: typeStyle('caption'),
      button: { ...typeStyle('smallStrong'), textTransform: 'none' as const },
    },
    components: components(scheme),
  };
}

function palette(scheme: Scheme) {
  const c = tokens.color[scheme];
  return {
    mode: scheme,
    primary: { main: c.primary, dark: c.primaryHover, light: c.primarySoft, contrastText: c.onPrimary },
    secondary: { main: c.action, dark: c.actionPressed, light: c.actionSoft, contrastText: c.onAction },
    error: { main: c.danger, light: c.dangerSoft, contrastText: c.onDanger },
    warning: {
      main: c.warning,
      light: c.warningSoft,
      contrastText: scheme === 'light' ? '#FFFFFF' : '#2A1B00',
    },
    success: {
      main: c.success,
      light: c.successSoft,
      contrastText: scheme === 'light' ? '#FFFFFF' : '#04210F',
    },
    info: { main: c.info, light: c.infoSoft, contrastText: c.onPrimary },
    background: { default: c.bg, paper: c.surface },
    text: { primary: c.ink, secondary: c.ink2, disabled: c.ink3 },
    divider: c.border,
  };
}

function components(scheme: Scheme) {
  const c = tokens.color[scheme];
  const { radius, elevation } = tokens;
  const focus = {
    outline: `3px solid ${c.focus}`,
    outlineOffset: 2,
    boxShadow: `0 0 0 2px ${c.focusHalo}`,
  };
  return {
    MuiPaper: {
      defaultProps: { elevation: 0 },
      styleOverrides: { root: { backgroundImage: 'none' }, outlined: { borderColor: c.border } },
    },
    MuiCard: {
      defaultProps: { variant: 'outlined' as const },
      styleOverrides: { root: { borderRadius: radius.md, boxShadow: elevation['1'] } },
    },
    MuiAppBar: {
      defaultProps: { elevation: 0, color: 'default' as const },
      styleOverrides: {
        root: { backgroundColor: c.surface, color: c.ink, borderBottom: `1px solid ${c.border}` },
      },
    },
    MuiButton: {
      defaultProps: { disableElevation: true },
      styleOverrides: {
        root: {
          borderRadius: radius.sm,
          minHeight: tokens.size.tapConsole,
          fontWeight: 650,
          '&.Mui-focusVisible': focus,
        },
        outlined: { borderWidth: 1.5, borderColor: c.control, color: c.ink },
      },
    },
    MuiOutlinedInput: { styleOverrides: { notchedOutline: { borderColor: c.control, borderWidth: 1.5 } } },
    MuiTextField: { defaultProps: { variant: 'outlined' as const, size: 'small' as const } },
    MuiTableCell: {
      styleOverrides: {
        root: { borderColor: c.border, fontVariantNumeric: 'tabular-nums' },
        head: { color: c.ink2, fontWeight: 600, fontSize: 12.5 },
      },
    },
    MuiChip: { styleOverrides: { root: { fontWeight: 600, borderRadius: radius.pill } } },
    MuiTooltip: {
      styleOverrides: { tooltip: { backgroundColor: c.brandDeep, color: c.inkOnDark, fontSize: 13 } },
    },
  };
}

function typeStyle(name: TypeName) {
  const style = tokens.type[name];
  return {
    fontFamily: style.family === 'display' ? tokens.font.display : tokens.font.body,
    fontSize: style.size,
    lineHeight: `${style.line}px`,
    fontWeight: style.weight,
    letterSpacing: `${style.tracking}em`,
  };
}
