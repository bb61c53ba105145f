/** What Gold and Silver write themselves; the rest of the order is compiled from the plan. */
export const ORDER_TEXTS = {
  context: {
    nl: 'Gezinnen en zorgverleners in uniform; regen 40 %.',
    fr: 'Familles et soignants en uniforme; pluie 40 %.',
  },
  intent: {
    nl: 'Faciliteren en in gesprek blijven; de neutrale zone vrijwaren; rustige ontbinding.',
    fr: 'Faciliter et garder le dialogue; préserver la zone neutre; dislocation calme.',
  },
};
