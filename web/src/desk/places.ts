import {
  IconCalendarMonth,
  IconForms,
  IconGavel,
  IconListDetails,
  IconMap2,
  IconMessageQuestion,
  IconScale,
  IconUsersGroup,
  type Icon,
} from '@tabler/icons-react';

/** A place of the rail; its name is `desk:nav.<key>`, its shortcut `g` and the letter. */
export interface Place {
  readonly key: string;
  readonly to: string;
  readonly icon: Icon;
  readonly letter: string;
  /** Only for those who may do this; absent: for everybody of the desk. */
  readonly permission?: string;
}

export const PLACES: readonly Place[] = [
  { key: 'events', to: '/events', icon: IconListDetails, letter: 'e' },
  { key: 'calendar', to: '/calendar', icon: IconCalendarMonth, letter: 'c' },
  { key: 'inbox', to: '/inbox', icon: IconGavel, letter: 'i' },
  { key: 'advice', to: '/advice', icon: IconMessageQuestion, letter: 'a' },
  { key: 'units', to: '/units', icon: IconUsersGroup, letter: 'u' },
  { key: 'ledger', to: '/ledger', icon: IconScale, letter: 'l' },
  { key: 'intake', to: '/intake', icon: IconForms, letter: 'o' },
  { key: 'zones', to: '/zones', icon: IconMap2, letter: 'z', permission: 'places.manage' },
];
