import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { localized } from '../../../lib/localized.js';
import { useFormat } from '../../../lib/use-format.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { PageSection } from '../../../ui/frame/page.js';
import { ArticlesPreview, TakenArticles } from './decision-articles.js';
import { CourtWarnings } from './court-warnings.js';
import type { DecisionBasis, DecisionSheet } from './decision-values.js';
import classes from './permits.module.css';
import { RestrictionReading } from './restriction-reading.js';

interface PartProps {
  readonly basis: DecisionBasis;
  readonly sheet: DecisionSheet;
}

/** Each point of the checklist: its text, why it is empty, or that it is. */
function Reasons({ basis, sheet }: PartProps): ReactNode {
  const { t } = useTranslation('permits-desk');
  const { reasoning, gaps, missingPoints } = sheet;
  return (
    <PageSection title={t('point.title')}>
      {missingPoints.length > 0 && (
        <Notice tone="warn" title={t('point.missing', { count: missingPoints.length })}>
          {t('point.missingText', { list: missingPoints.join(', ') })}
        </Notice>
      )}
      <dl className={classes.taken}>
        {basis.points.map(({ point, code }) => {
          const said = reasoning.find((one) => one.point === point);
          const gap = gaps.find((one) => one.point === point);
          return (
            <div key={point}>
              <dt>
                {point}. {t(`point.${code}.name`)}
              </dt>
              <dd className={said ? classes.prose : classes.soft}>
                {said?.text ??
                  (gap ? t('point.emptyBy', { name: gap.personName, reason: gap.reason }) : '–')}
              </dd>
            </div>
          );
        })}
      </dl>
    </PageSection>
  );
}

function Legal({ basis, sheet }: PartProps): ReactNode {
  const { t } = useTranslation('permits-desk');
  const { language, legalGroundCodes, impositions } = sheet;
  const lang = language === 'nl' ? 'nl' : 'fr';
  const cited = new Set([
    ...legalGroundCodes,
    ...impositions.map(({ legalGroundCode }) => legalGroundCode),
  ]);
  const used = basis.grounds.filter(({ code, always }) => always || cited.has(code));
  const list = (kind: string): ReactNode => (
    <ul className={classes.bullets} lang={lang}>
      {used
        .filter((one) => one.kind === kind)
        .map((one) => (
          <li key={one.code}>{localized(one.citation, lang) ?? one.code}</li>
        ))}
    </ul>
  );
  return (
    <PageSection title={t('ground.title')}>
      {list('base')}
      <p className={classes.label}>{t('ground.appeal')}</p>
      {list('appeal')}
    </PageSection>
  );
}

function Impositions({ basis, sheet }: PartProps): ReactNode {
  const { t } = useTranslation('permits-desk');
  const { event, grounds } = basis;
  if (sheet.impositions.length === 0) return null;
  return (
    <PageSection title={t('impose.listTitle')}>
      <ul className={classes.cards}>
        {sheet.impositions.map(({ conditionId, reason, legalGroundCode }) => {
          const condition = event.conditions.find(({ id }) => id === conditionId);
          const ground = grounds.find(({ code }) => code === legalGroundCode);
          return (
            <li key={conditionId} className={classes.card}>
              <strong>{condition?.number}</strong>
              <p className={classes.quote}>{reason}</p>
              <p className={classes.sub} lang={sheet.language}>
                {localized(ground?.citation, sheet.language === 'nl' ? 'nl' : 'fr')}
              </p>
            </li>
          );
        })}
      </ul>
    </PageSection>
  );
}

function Act({ sheet }: { readonly sheet: DecisionSheet }): ReactNode {
  const { t } = useTranslation('permits-desk');
  const format = useFormat();
  const { documents, takenAt, takenByName, contentHash } = sheet;
  return (
    <Notice
      tone="good"
      title={t('decision.takenBy', {
        name: takenByName,
        at: takenAt ? format.dateTime(takenAt) : '',
      })}
      actions={documents.map(({ id, fileName }) => (
        <Button
          key={id}
          component="a"
          href={`/files/${id}`}
          leftSection={<IconDownload size={18} aria-hidden />}
        >
          {t('decision.download', { name: fileName })}
        </Button>
      ))}
    >
      {documents.length === 0 && <p>{t('decision.making')}</p>}
      {contentHash && (
        <p className={classes.hash}>
          {t('decision.hash')} <code>{contentHash}</code>
        </p>
      )}
    </Notice>
  );
}

/** A decision to read: the act when it is taken, else the draft as it would be taken. */
export function DecisionReading({ basis, sheet }: PartProps): ReactNode {
  const { t } = useTranslation('permits-desk');
  const taken = sheet.state === 'taken';
  return (
    <>
      {taken && <Act sheet={sheet} />}
      {taken ? (
        <PageSection title={t('articles.takenTitle')}>
          <TakenArticles sheet={sheet} />
        </PageSection>
      ) : (
        <ArticlesPreview
          conditions={basis.event.conditions}
          imposed={new Set(sheet.impositions.map(({ conditionId }) => conditionId))}
          language={sheet.language === 'nl' ? 'nl' : 'fr'}
          type={sheet.type}
        />
      )}
      <Impositions basis={basis} sheet={sheet} />
      <Legal basis={basis} sheet={sheet} />
      {!taken && <CourtWarnings basis={basis} sheet={sheet} />}
      <RestrictionReading basis={basis} sheet={sheet} />
      <Reasons basis={basis} sheet={sheet} />
    </>
  );
}
