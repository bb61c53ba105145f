/** A mistake stands above the choices, where a field shows it too. */
export const GROUP_ORDER: ('label' | 'description' | 'error' | 'input')[] = [
  'label',
  'description',
  'error',
  'input',
];
