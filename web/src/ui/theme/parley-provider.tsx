import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Door } from '../../lib/door.js';
import { cssVariables, parleyTheme } from './theme.js';
import './tokens.css';
import './base.css';
import './print.css';

const schemes = localStorageColorSchemeManager({ key: 'parley.colourScheme' });
const themes = { desk: parleyTheme('desk'), portal: parleyTheme('portal') };

export interface ParleyProviderProps {
  readonly door: Door;
  readonly children: ReactNode;
}

/** The look of a door; a page follows the device's scheme until somebody chooses one. */
export function ParleyProvider({ door, children }: ParleyProviderProps): ReactNode {
  return (
    <MantineProvider
      theme={themes[door]}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={schemes}
      defaultColorScheme="auto"
    >
      {children}
    </MantineProvider>
  );
}
