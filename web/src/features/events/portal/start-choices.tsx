import { Radio } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EventKind } from '../../../gql/portal/graphql.js';
import { LANGUAGE_NAMES, type Language } from '../../../lib/languages.js';
import { KIND_GROUPS } from './dossier-words.js';
import { GROUP_ORDER } from './group-order.js';
import classes from './parts.module.css';

/** What kind of event it is; `id` is the first choice's, where a list of mistakes leads. */
export function KindChoice(props: {
  readonly id: string;
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (kind: EventKind) => void;
}): ReactNode {
  const { t } = useTranslation('portal-events');
  const first = KIND_GROUPS[0]?.kinds[0];
  return (
    <Radio.Group
      size="md"
      inputWrapperOrder={GROUP_ORDER}
      label={t('start.kind')}
      description={t('start.kindHint')}
      error={props.error}
      value={props.value}
      onChange={(kind) => props.onChange(kind as EventKind)}
    >
      <div className={`${classes.stack} ${classes.choices}`}>
        {KIND_GROUPS.map(({ key, kinds }) => (
          <fieldset key={key} className={classes.group}>
            <legend className={classes.subtle}>{t(`start.group.${key}`)}</legend>
            {kinds.map((kind) => (
              <Radio
                key={kind}
                value={kind}
                label={t(`kind.${kind}`)}
                description={t(`kindHint.${kind}`)}
                {...(kind === first ? { id: props.id } : {})}
              />
            ))}
          </fieldset>
        ))}
      </div>
    </Radio.Group>
  );
}

/** In which language the procedure is held. */
export function LanguageChoice(props: {
  readonly value: Language;
  readonly onChange: (language: Language) => void;
}): ReactNode {
  const { t } = useTranslation('portal-events');
  return (
    <Radio.Group
      size="md"
      inputWrapperOrder={GROUP_ORDER}
      label={t('start.language')}
      description={t('start.languageHint')}
      value={props.value}
      onChange={(language) => props.onChange(language as Language)}
    >
      <div className={`${classes.group} ${classes.choices}`}>
        {(Object.keys(LANGUAGE_NAMES) as Language[]).map((tag) => (
          <Radio key={tag} value={tag} label={<span lang={tag}>{LANGUAGE_NAMES[tag]}</span>} />
        ))}
      </div>
    </Radio.Group>
  );
}
