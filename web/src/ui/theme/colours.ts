import type { MantineColorsTuple } from '@mantine/core';

/** The one colour of action: a dark petrol that is neither a party's nor a football club's. */
export const petrol: MantineColorsTuple = [
  '#eef6f7',
  '#d8e9eb',
  '#b0d2d7',
  '#84b9c0',
  '#5c9faa',
  '#3f8794',
  '#2b7280',
  '#1f606d',
  '#174e59',
  '#103d47',
];

/** For what cannot be taken back. */
export const brick: MantineColorsTuple = [
  '#fdf0ef',
  '#f8dbd9',
  '#f0b6b2',
  '#e79089',
  '#dc6a62',
  '#cc4b42',
  '#b8372e',
  '#a02b23',
  '#8c1d17',
  '#6d140f',
];

/** Neutrals of the light scheme, a little cool; 4 edges a field, 3:1 on the page. */
export const gray: MantineColorsTuple = [
  '#f7f9f8',
  '#eef1f0',
  '#e3e8e7',
  '#d2d9d8',
  '#7d8a90',
  '#69777e',
  '#55636a',
  '#3a474d',
  '#28343a',
  '#172126',
];

/** Neutrals of the dark scheme; 7 is the body, 6 a field, 4 its edge. */
export const dark: MantineColorsTuple = [
  '#e6ecee',
  '#ccd6da',
  '#a9b6bc',
  '#7d8b92',
  '#66757d',
  '#313d43',
  '#222d32',
  '#1a2226',
  '#12181b',
  '#0d1214',
];
