/** Which of the six conditions lowers which hazard, and in what words; the rest are police measures. */
export const CONDITION_MEASURES: Readonly<
  Record<string, { readonly kind: string; readonly text: Record<'nl' | 'fr' | 'en', string> }>
> = {
  R1: {
    kind: 'RTE',
    text: {
      nl: 'Geen halt tussen Madou en Kunst-Wet',
      fr: "Pas d'arrêt entre Madou et Arts-Loi",
      en: 'No stop between Madou and Arts-Loi',
    },
  },
  R2: {
    kind: 'TIM',
    text: {
      nl: 'Geen vertrek vóór het "go" van de politie',
      fr: 'Pas de départ avant le « go » de la police',
      en: 'No departure before the police "go"',
    },
  },
  R3: {
    kind: 'STW',
    text: {
      nl: 'Stewards van de organisator aan het vertrek',
      fr: "Stewards de l'organisateur au départ",
      en: "The organiser's stewards at the start",
    },
  },
  R5: {
    kind: 'PYR',
    text: {
      nl: 'Geen pyrotechniek in de optocht',
      fr: 'Aucun engin pyrotechnique dans le cortège',
      en: 'No pyrotechnics in the march',
    },
  },
};
