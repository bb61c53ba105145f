import {
  IconAdjustments,
  IconBooks,
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
  /** For those who may do any of these. */
  readonly permissions: readonly string[];
}

export const PLACES: readonly Place[] = [
  {
    key: 'events',
    to: '/events',
    icon: IconListDetails,
    letter: 'e',
    permissions: ['events.read'],
  },
  {
    key: 'calendar',
    to: '/calendar',
    icon: IconCalendarMonth,
    letter: 'c',
    permissions: ['events.read'],
  },
  { key: 'inbox', to: '/inbox', icon: IconGavel, letter: 'i', permissions: ['events.read'] },
  {
    key: 'advice',
    to: '/advice',
    icon: IconMessageQuestion,
    letter: 'a',
    permissions: ['advice.readPolice'],
  },
  {
    key: 'units',
    to: '/units',
    icon: IconUsersGroup,
    letter: 'u',
    permissions: ['deployment.read'],
  },
  { key: 'ledger', to: '/ledger', icon: IconScale, letter: 'l', permissions: ['decisions.read'] },
  {
    key: 'calibration',
    to: '/calibration',
    icon: IconAdjustments,
    letter: 'k',
    permissions: ['calibration.read'],
  },
  {
    key: 'intake',
    to: '/intake',
    icon: IconForms,
    letter: 'o',
    permissions: ['events.read', 'intake.manage'],
  },
  { key: 'zones', to: '/zones', icon: IconMap2, letter: 'z', permissions: ['places.manage'] },
  {
    key: 'reference',
    to: '/reference',
    icon: IconBooks,
    letter: 'r',
    permissions: ['reference.manage'],
  },
];

/** The places of whoever may do these, in the order of the rail. */
export function placesOf(may: (permission: string) => boolean): readonly Place[] {
  return PLACES.filter(({ permissions }) => permissions.some(may));
}
