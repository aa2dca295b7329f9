import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

/** One strong blue; shade 7 keeps 4.5:1 on white, the pale ones are for fills. */
const river: MantineColorsTuple = [
  '#e8f3fc',
  '#d0e5f7',
  '#a3cbee',
  '#73afe4',
  '#4c97dc',
  '#2f86d5',
  '#1b70bd',
  '#0b5394',
  '#084378',
  '#05325b',
];

/** The same amount has the same colour on every page, pale to dark as money becomes certain. */
export const amountColours = {
  pledged: 'var(--amount-pledged)',
  committed: 'var(--amount-committed)',
  deposited: 'var(--amount-deposited)',
  allocated: 'var(--amount-allocated)',
  transferred: 'var(--amount-transferred)',
  expended: 'var(--amount-expended)',
} as const;

export const theme = createTheme({
  primaryColor: 'river',
  primaryShade: { light: 7, dark: 6 },
  autoContrast: true,
  luminanceThreshold: 0.2,
  colors: { river },
  fontFamily:
    'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif',
  headings: { fontWeight: '650' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    // Titles in the tint of their alert would be too pale to read (WCAG 1.4.3).
    Alert: { styles: { title: { color: 'var(--mantine-color-text)' } } },
    // A table that scrolls sideways must be reachable by keyboard.
    TableScrollContainer: { defaultProps: { tabIndex: 0 } },
    Modal: { defaultProps: { centered: true } },
    Anchor: { defaultProps: { underline: 'always' } },
  },
});

/** Secondary text and placeholders dark enough to read (WCAG 1.4.3). */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#50585f',
    '--mantine-color-placeholder': '#626b73',
    '--mantine-color-error': '#b42318',
    '--mantine-color-anchor': '#0b5394',
  },
  dark: {
    '--mantine-color-dimmed': '#b4bcc4',
    '--mantine-color-placeholder': '#9aa3ab',
    '--mantine-color-error': '#ff9d94',
    '--mantine-color-anchor': '#8cc0f0',
  },
});
