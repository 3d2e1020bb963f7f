import {
  Anchor,
  Button,
  type CSSVariablesResolver,
  createTheme,
  Input,
  localStorageColorSchemeManager,
  type MantineColorsTuple,
  Modal,
} from '@mantine/core';

const ACCENT: MantineColorsTuple = [
  'var(--accent-tint)',
  'var(--accent-tint)',
  'var(--accent-tint)',
  'var(--accent)',
  'var(--accent)',
  'var(--accent)',
  'var(--accent)',
  'var(--accent-strong)',
  'var(--accent-strong)',
  'var(--accent-strong)',
];

/** Mantine in our tokens: it draws the controls, `tokens.css` says what they look like. */
export const theme = createTheme({
  fontFamily: 'var(--face-ui)',
  fontFamilyMonospace: 'var(--face-mono)',
  headings: { fontFamily: 'var(--face-ui)', fontWeight: 'var(--weight-strong)' },
  colors: { accent: ACCENT },
  primaryColor: 'accent',
  primaryShade: 6,
  defaultRadius: 'sm',
  radius: { sm: 'var(--radius)' },
  fontSizes: { xs: 'var(--size-xs)', sm: 'var(--size-sm)', md: 'var(--size-md)', lg: 'var(--size-lg)' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
  components: {
    Anchor: Anchor.extend({ defaultProps: { underline: 'always' } }),
    Button: Button.extend({ defaultProps: { size: 'md' } }),
    Input: Input.extend({ defaultProps: { size: 'md' } }),
    InputWrapper: Input.Wrapper.extend({
      defaultProps: { size: 'md', inputWrapperOrder: ['label', 'description', 'error', 'input'] },
    }),
    Modal: Modal.extend({ defaultProps: { centered: true, transitionProps: { duration: 0 } } }),
  },
});

const SHARED = {
  '--mantine-color-body': 'var(--paper)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-soft)',
  '--mantine-color-placeholder': 'var(--ink-soft)',
  '--mantine-color-anchor': 'var(--accent)',
  '--mantine-color-error': 'var(--red)',
  '--mantine-color-default': 'var(--paper-raised)',
  '--mantine-color-default-hover': 'var(--paper-sunk)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--edge)',
  '--mantine-color-disabled': 'var(--paper-sunk)',
  '--mantine-color-disabled-color': 'var(--ink-soft)',
  '--mantine-color-disabled-border': 'var(--rule)',
  '--mantine-primary-color-contrast': 'var(--on-accent)',
  '--mantine-color-accent-filled': 'var(--accent)',
  '--mantine-color-accent-filled-hover': 'var(--accent-strong)',
  '--mantine-color-accent-light': 'var(--accent-tint)',
  '--mantine-color-accent-light-hover': 'var(--accent-tint)',
  '--mantine-color-accent-light-color': 'var(--accent-strong)',
  '--mantine-color-accent-outline': 'var(--accent)',
  '--mantine-color-accent-outline-hover': 'var(--accent-tint)',
  '--mantine-color-accent-contrast': 'var(--on-accent)',
};

/* Edges of fields, boxes and dials, and what stands on the accent: Mantine takes these from its own palette. */
const LIGHT = { ...SHARED, '--mantine-color-gray-4': 'var(--edge)' };
const DARK = {
  ...SHARED,
  '--mantine-color-dark-4': 'var(--edge)',
  '--mantine-color-dark-6': 'var(--paper-raised)',
  '--mantine-color-white': 'var(--on-accent)',
};

/** Lays our tokens under Mantine's own variables, in both schemes. */
export const variables: CSSVariablesResolver = () => ({ variables: {}, light: LIGHT, dark: DARK });

/** Where the reader's choice of light or dark is kept; `public/colour-scheme.js` reads the same key. */
export const schemeManager = localStorageColorSchemeManager({ key: 'concordat-colour-scheme' });
