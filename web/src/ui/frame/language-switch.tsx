import { Button, Menu } from '@mantine/core';
import { IconCheck, IconLanguage } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../lib/i18n.js';
import { LANGUAGE_NAMES } from '../../lib/languages.js';

/** Changes the language where the reader stands: address and input stay. */
export function LanguageSwitch({ color }: { readonly color?: string }): ReactNode {
  const { t } = useTranslation('ui');
  const { language, offered, choose } = useLanguage();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="subtle"
          px="xs"
          leftSection={<IconLanguage size={18} aria-hidden />}
          aria-label={t('frame.language', { language: LANGUAGE_NAMES[language] })}
          {...(color ? { c: color } : {})}
        >
          {language.toUpperCase()}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {offered.map((tag) => (
          <Menu.Item
            key={tag}
            lang={tag}
            role="menuitemradio"
            aria-checked={tag === language}
            rightSection={tag === language ? <IconCheck size={16} aria-hidden /> : null}
            onClick={() => void choose(tag)}
          >
            {LANGUAGE_NAMES[tag]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
