import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ReactNode } from 'react';
import { PageSection } from '../../../ui/frame/page.js';
import classes from './intake.module.css';
import { OMITTABLE } from './question-values.js';

export interface QuestionOmitsProps {
  readonly omits: readonly string[];
  readonly onChange: (omits: string[]) => void;
}

/** Which questions of the general form these kinds of event are not asked. */
export function QuestionOmits({ omits, onChange }: QuestionOmitsProps): ReactNode {
  const { t } = useTranslation('intake-desk');
  const unknown = omits.filter((path) => !(OMITTABLE as readonly string[]).includes(path));
  return (
    <PageSection title={t('omits.title')}>
      <Checkbox.Group
        aria-label={t('omits.title')}
        description={t('omits.lead')}
        value={[...omits]}
        onChange={onChange}
      >
        <div className={classes.choices}>
          {OMITTABLE.map((path) => (
            <Checkbox key={path} value={path} label={t(`omit.${path.replace('answers.', '')}`)} />
          ))}
          {unknown.map((path) => (
            <Checkbox key={path} value={path} label={path} />
          ))}
        </div>
      </Checkbox.Group>
    </PageSection>
  );
}
