import { createTheme, type MantineColorsTuple } from '@mantine/core';

/** The one accent: a deep, calm teal. */
const teal: MantineColorsTuple = [
  '#e9f5f5',
  '#d3e8e8',
  '#a5d1d3',
  '#73b9bc',
  '#4ba4a8',
  '#2f9196',
  '#19797f',
  '#12656a',
  '#0f5257',
  '#093f43',
];

export const theme = createTheme({
  primaryColor: 'accent',
  primaryShade: { light: 7, dark: 6 },
  colors: { accent: teal },
  fontFamily: "'Be Vietnam Pro', system-ui, sans-serif",
  headings: { fontFamily: "'Be Vietnam Pro', system-ui, sans-serif", fontWeight: '600' },
  fontSizes: { xs: '0.78rem', sm: '0.875rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.25rem' },
  lineHeights: { xs: '1.5', sm: '1.5', md: '1.55', lg: '1.5', xl: '1.4' },
  defaultRadius: 6,
  cursorType: 'pointer',
  focusRing: 'auto',
});
