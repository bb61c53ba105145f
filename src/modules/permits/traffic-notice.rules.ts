/** What traffic meets; kinds of measure of a public notice. */
export const TRAFFIC_MEASURES = ['closed', 'noParking', 'diversion', 'publicTransport'] as const;
export type TrafficMeasureKind = (typeof TRAFFIC_MEASURES)[number];

/** The two languages of public notices in Brussels (language law of 18 July 1966). */
export const NOTICE_LANGUAGES = ['nl', 'fr'] as const;
export type NoticeLanguage = (typeof NOTICE_LANGUAGES)[number];
export type Bilingual = Readonly<Record<NoticeLanguage, string>>;

export interface TrafficMeasure {
  readonly kind: TrafficMeasureKind;
  readonly place: Bilingual;
  readonly from: string;
  readonly to: string;
}

/** All that is published: the authority, the kind of event, its day and what traffic meets. */
export interface NoticeContent {
  readonly authority: Bilingual;
  readonly eventKind: Bilingual;
  readonly day: string;
  readonly measures: readonly TrafficMeasure[];
}

/** Which language was written first, who translated it, and whether somebody else checked that. */
export interface NoticeTranslation {
  readonly original: NoticeLanguage;
  readonly translatedBy: string;
}

/** An address of mail or a number of telephone: nothing of a person belongs in a notice. */
const OF_A_PERSON = /@|(?:\d[\s./-]?){8,}/;

/** What is wrong with measures, by place in the list. */
export function measureProblems(measures: readonly TrafficMeasure[]) {
  return measures.flatMap(({ place, from, to }, index) => [
    ...NOTICE_LANGUAGES.filter((language) => OF_A_PERSON.test(place[language])).map((language) => ({
      path: `input.measures.${index}.place.${language}`,
      code: 'personalData' as const,
    })),
    ...(Date.parse(to) > Date.parse(from)
      ? []
      : [{ path: `input.measures.${index}.to`, code: 'endNotAfterStart' as const }]),
  ]);
}

/** How far each language of a notice is. */
export function translationStates(
  { original, translatedBy }: NoticeTranslation,
  checkedBy: string | null,
): { language: string; state: string; by: string | null }[] {
  return NOTICE_LANGUAGES.map((language) =>
    language === original
      ? { language, state: 'original', by: null }
      : checkedBy
        ? { language, state: 'checked', by: checkedBy }
        : { language, state: 'translated', by: translatedBy },
  );
}
