import { createTheme, type CSSVariablesResolver, type MantineThemeOverride } from '@mantine/core';
import type { Door } from '../../lib/door.js';
import { brick, dark, gray, petrol } from './colours.js';

const FAMILY = "'Source Sans 3', 'Segoe UI', system-ui, sans-serif";

/** Parts of the kit whose colours the tokens decide, so that both schemes pass AA. */
export const cssVariables: CSSVariablesResolver = () => {
  const shared = {
    // Sheets, menus and dialogs; the page itself has its own colour in base.css.
    '--mantine-color-body': 'var(--pl-surface)',
    '--mantine-color-text': 'var(--pl-ink)',
    '--mantine-color-dimmed': 'var(--pl-soft)',
    '--mantine-color-anchor': 'var(--pl-link)',
    '--mantine-color-placeholder': 'var(--pl-soft)',
    '--mantine-color-error': 'var(--pl-bad-ink)',
    '--mantine-color-default': 'var(--pl-surface)',
    '--mantine-color-default-hover': 'var(--pl-hover)',
    '--mantine-color-default-color': 'var(--pl-ink)',
    '--mantine-color-default-border': 'var(--pl-line-strong)',
    '--mantine-color-disabled': 'var(--pl-sunken)',
    '--mantine-color-disabled-color': 'var(--pl-soft)',
    '--mantine-color-disabled-border': 'var(--pl-line)',
  };
  return { variables: {}, light: shared, dark: shared };
};

/*
 * Named by text, not by `Button.extend(…)`: naming a part by its component would load all of them
 * with the first page.
 */
type Parts = NonNullable<MantineThemeOverride['components']>;

const FIELDS = [
  'TextInput',
  'PasswordInput',
  'NumberInput',
  'Textarea',
  'Select',
  'NativeSelect',
  'DateInput',
  'TimeInput',
];

/** Desk controls are dense; the portal's are large enough for a thumb (44 px). */
function sizesOf(door: Door): Parts {
  const size = door === 'desk' ? 'sm' : 'md';
  const order = ['label', 'description', 'error', 'input'];
  const field = { defaultProps: { size, inputWrapperOrder: order } };
  const minHeight = door === 'desk' ? 'var(--button-height)' : 'max(2.75rem, var(--button-height))';
  // A long label wraps instead of leaving the page; links that look like buttons centre it too.
  const centred = { display: 'inline-grid', alignItems: 'center' };
  const root = { ...centred, height: 'auto', minHeight, paddingBlock: '0.25rem' };
  const wraps = { whiteSpace: 'normal', overflow: 'visible', lineHeight: 1.25 } as const;
  const small = { fontSize: 'var(--mantine-font-size-sm)' };
  const label = { fontWeight: 600 };
  const description = { ...small, color: 'var(--pl-soft)' };
  const error = { ...small, fontWeight: 600 };
  return {
    ...Object.fromEntries(FIELDS.map((name) => [name, field])),
    Button: { defaultProps: { size }, styles: { root, label: wraps } },
    InputWrapper: { styles: { label, description, error } },
  };
}

const PARTS: Parts = {
  // 24 px: the least a finger or a shaking hand can hit (WCAG 2.5.8).
  Checkbox: { defaultProps: { size: 'md' } },
  Radio: { defaultProps: { size: 'md' } },
  Switch: { defaultProps: { size: 'md' } },
  ActionIcon: { defaultProps: { variant: 'subtle', size: 'lg' } },
  Menu: { defaultProps: { shadow: 'md' } },
  Modal: {
    defaultProps: {
      centered: true,
      radius: 'md',
      // The kit writes a <header>, which inside a dialog counts as the page's second banner.
      attributes: { header: { role: 'presentation' } },
    },
    styles: { title: { fontWeight: 700, fontSize: '1.125rem' } },
  },
  Popover: { defaultProps: { shadow: 'md' } },
  SegmentedControl: { defaultProps: { withItemsBorders: false } },
  Tooltip: {
    defaultProps: {
      withArrow: true,
      openDelay: 350,
      events: { hover: true, focus: true, touch: true },
    },
  },
};

/** The theme of a door. */
export function parleyTheme(door: Door): MantineThemeOverride {
  return createTheme({
    fontFamily: FAMILY,
    headings: {
      fontFamily: FAMILY,
      fontWeight: '600',
      sizes: {
        h1: { fontSize: door === 'desk' ? '1.5rem' : '1.75rem', lineHeight: '1.2' },
        h2: { fontSize: '1.1875rem', lineHeight: '1.3' },
        h3: { fontSize: '1.0625rem', lineHeight: '1.35' },
      },
    },
    colors: { petrol, brick, gray, dark },
    primaryColor: 'petrol',
    // White text passes AA on both.
    primaryShade: { light: 8, dark: 6 },
    autoContrast: true,
    black: '#172126',
    defaultRadius: 'sm',
    radius: { sm: '6px', md: '8px', lg: '12px' },
    fontSizes: { xs: '0.8125rem', sm: '0.9375rem', md: '1.0625rem', lg: '1.1875rem' },
    respectReducedMotion: true,
    cursorType: 'pointer',
    components: { ...PARTS, ...sizesOf(door) },
  });
}
