import { IconLanguage } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../lib/i18n.js';
import { LANGUAGE_NAMES } from '../../lib/languages.js';
import { MenuItems, SmallMenu } from './small-menu.js';

/** Changes the language where the reader stands: address and input stay. */
export function LanguageSwitch(): ReactNode {
  const { t } = useTranslation('ui');
  const { language, offered, choose } = useLanguage();
  const trigger = (
    <>
      <IconLanguage size={20} aria-hidden />
      {language.toUpperCase()}
    </>
  );
  const items = offered.map((tag) => ({
    key: tag,
    label: LANGUAGE_NAMES[tag],
    lang: tag,
    chosen: tag === language,
    run: () => void choose(tag),
  }));
  const label = t('frame.language', { language: LANGUAGE_NAMES[language] });
  return (
    <SmallMenu label={`${language.toUpperCase()}, ${label}`} trigger={trigger}>
      <MenuItems items={items} />
    </SmallMenu>
  );
}
