import {
  ActionIcon,
  Button,
  createTheme,
  Input,
  Menu,
  Modal,
  NativeSelect,
  PasswordInput,
  Popover,
  SegmentedControl,
  Select,
  Textarea,
  TextInput,
  Tooltip,
  type CSSVariablesResolver,
  type MantineThemeOverride,
} from '@mantine/core';
import type { Door } from '../../lib/door.js';
import { brick, dark, gray, petrol } from './colours.js';

const FAMILY = "'Source Sans 3', 'Segoe UI', system-ui, sans-serif";

/** Parts of the kit whose colours the tokens decide, so that both schemes pass AA. */
export const cssVariables: CSSVariablesResolver = () => {
  const shared = {
    '--mantine-color-body': 'var(--pl-page)',
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

/** Desk controls are dense; the portal's are large enough for a thumb (44 px). */
function sizesOf(door: Door): MantineThemeOverride['components'] {
  const size = door === 'desk' ? 'sm' : 'md';
  const portalButton = door === 'portal' ? { styles: { root: { minHeight: '2.75rem' } } } : {};
  const field = { defaultProps: { size, inputWrapperOrder: ['label', 'description', 'error', 'input'] } };
  return {
    Button: Button.extend({ defaultProps: { size }, ...portalButton }),
    TextInput: TextInput.extend(field as object),
    PasswordInput: PasswordInput.extend(field as object),
    Textarea: Textarea.extend(field as object),
    Select: Select.extend(field as object),
    NativeSelect: NativeSelect.extend(field as object),
    InputWrapper: Input.Wrapper.extend({
      styles: { label: { fontWeight: 600 }, description: { color: 'var(--pl-soft)' } },
    }),
  };
}

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
    primaryShade: { light: 8, dark: 3 },
    autoContrast: true,
    luminanceThreshold: 0.3,
    black: '#172126',
    defaultRadius: 'sm',
    radius: { sm: '6px', md: '8px', lg: '12px' },
    fontSizes: { xs: '0.8125rem', sm: '0.9375rem', md: '1.0625rem', lg: '1.1875rem' },
    respectReducedMotion: true,
    cursorType: 'pointer',
    components: {
      ...sizesOf(door),
      ActionIcon: ActionIcon.extend({ defaultProps: { variant: 'subtle', size: 'lg' } }),
      Menu: Menu.extend({ defaultProps: { shadow: 'md', withinPortal: true } }),
      Modal: Modal.extend({ defaultProps: { centered: true, radius: 'md' } }),
      Popover: Popover.extend({ defaultProps: { shadow: 'md', withinPortal: true } }),
      SegmentedControl: SegmentedControl.extend({ defaultProps: { withItemsBorders: false } }),
      Tooltip: Tooltip.extend({
        defaultProps: { withArrow: true, openDelay: 350, events: { hover: true, focus: true, touch: true } },
      }),
    },
  });
}
