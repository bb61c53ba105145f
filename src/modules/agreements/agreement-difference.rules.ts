import { inLanguage } from '../../core/graphql/localized.type.js';
import type { AgreementContent, AgreementSection } from './agreement-content.rules.js';

/** The words of a section one after the other, as somebody reads them in a language. */
export function sectionText(
  { paragraphs, items }: Pick<AgreementSection, 'paragraphs' | 'items'>,
  language: string,
): string {
  const lines = [
    ...paragraphs.map((each) => inLanguage(each, language)),
    ...items.map(({ label, text }) => `${label} ${inLanguage(text, language)}`),
  ];
  return lines.join('\n');
}

/** The sections whose words differ between two protocols, by number, with both texts. */
export function changedSections(
  before: AgreementContent,
  after: AgreementContent,
  language: string,
): { section: AgreementSection; before: string; after: string }[] {
  return after.sections.flatMap((section) => {
    const former = before.sections.find(({ code }) => code === section.code);
    const texts = {
      before: former ? sectionText(former, language) : '',
      after: sectionText(section, language),
    };
    return texts.before === texts.after ? [] : [{ section, ...texts }];
  });
}
