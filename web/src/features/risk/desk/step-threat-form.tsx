import { Button } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../../ui/feedback/notice.js';
import { Choice, Day, ShortText, type StepFormProps } from './step-fields.js';
import { BLANK_LEVEL, type ThreatLevel } from './step-values.js';
import classes from './steps.module.css';

const LEVELS = ['1', '2', '3', '4'] as const;
const SCOPES = ['general', 'point'] as const;
const CLASSIFICATIONS = ['none', 'restricted', 'confidential', 'secret'] as const;

/** The national level and that of the event: entered, never computed. */
export function ThreatForm({ content, editing, onChange }: StepFormProps<'threat'>): ReactNode {
  const { t } = useTranslation('risk-steps-desk');
  return (
    <div className={classes.stack}>
      <Notice tone="info" title={t('threat.entered')}>
        {t('threat.enteredText')}
      </Notice>
      {(['national', 'event'] as const).map((which) => {
        const level = content[which];
        const put = (more: Partial<ThreatLevel>): void =>
          onChange({ ...content, [which]: { ...BLANK_LEVEL, ...level, ...more } });
        const path = (name: string) => ({ editing, path: `${which}-${name}` });
        return (
          <fieldset key={which} className={classes.card}>
            <legend>{t(`threat.${which}`)}</legend>
            {level ? (
              <>
                <div className={classes.short}>
                  <Choice
                    {...{ ...path('level'), words: 'threat.level', values: LEVELS }}
                    value={String(level.level) as (typeof LEVELS)[number]}
                    onChange={(value) => put({ level: Number(value) })}
                  />
                  <Choice
                    {...{ ...path('scope'), words: 'threat.scope', values: SCOPES }}
                    value={level.scope}
                    onChange={(scope) => scope && put({ scope })}
                  />
                  <Day
                    {...{ ...path('assessedOn'), value: level.assessedOn }}
                    onChange={(assessedOn) => put({ assessedOn })}
                  />
                  <Day
                    {...{ ...path('expiresOn'), value: level.expiresOn }}
                    onChange={(expiresOn) => put({ expiresOn })}
                  />
                </div>
                <div className={classes.pairs}>
                  <ShortText
                    {...{ ...path('source'), value: level.source }}
                    onChange={(source) => put({ source })}
                  />
                  <Choice
                    {...{ ...path('classification'), values: CLASSIFICATIONS }}
                    words="threat.classification"
                    value={level.classification}
                    onChange={(classification) => classification && put({ classification })}
                  />
                  <ShortText
                    {...{ ...path('reference'), value: level.reference ?? '' }}
                    hint={t('threat.referenceHint')}
                    onChange={(reference) => put({ reference: reference || null })}
                  />
                </div>
                <div>
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    color="brick"
                    leftSection={<IconTrash size={16} aria-hidden />}
                    onClick={() => onChange({ ...content, [which]: null })}
                  >
                    {t('threat.remove')}
                  </Button>
                </div>
              </>
            ) : (
              <div>
                <Button
                  variant="default"
                  leftSection={<IconPlus size={18} aria-hidden />}
                  onClick={() => put({ scope: which === 'event' ? 'point' : 'general' })}
                >
                  {t(`threat.enter.${which}`)}
                </Button>
              </div>
            )}
          </fieldset>
        );
      })}
    </div>
  );
}
