import { Button } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/use-format.js';
import { useMay } from '../../../lib/use-may.js';
import { PageSection } from '../../../ui/frame/page.js';
import { useDossier } from './dossier-context.js';
import classes from './overview.module.css';

interface FactProps {
  readonly name: string;
  readonly children: ReactNode;
}

/** A name and its value; a dash for what is not known. */
export function Fact({ name, children }: FactProps): ReactNode {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children ?? '–'}</dd>
    </div>
  );
}

/** When, how many, by whom: the facts the organiser gave and both sides agreed on. */
export function FactsSection(): ReactNode {
  const { t } = useTranslation('events');
  const { base, event } = useDossier();
  const format = useFormat();
  const may = useMay();
  const at = (instant: string | null): ReactNode =>
    instant ? <time dateTime={instant}>{format.dateTime(instant)}</time> : null;
  const count = (value: number | null): string | null =>
    value === null ? null : format.number(value);
  const change = may('events.change') && (
    <Button
      variant="default"
      leftSection={<IconPencil size={18} aria-hidden />}
      renderRoot={(props) => <Link to={`${base}/change`} {...props} />}
      data-print="hide"
    >
      {t('change.action')}
    </Button>
  );
  return (
    <PageSection title={t('facts.title')} actions={change || null}>
      <dl className={classes.facts}>
        <Fact name={t('field.gatheringAt')}>{at(event.gatheringAt)}</Fact>
        <Fact name={t('field.startAt')}>{at(event.startAt)}</Fact>
        <Fact name={t('field.endAt')}>{at(event.endAt)}</Fact>
        <Fact name={t('field.dispersalAt')}>{at(event.dispersalAt)}</Fact>
        <Fact name={t('field.expectedNumber')}>{count(event.expectedNumber)}</Fact>
        <Fact name={t('field.stewardCount')}>{count(event.stewardCount)}</Fact>
        <Fact name={t('field.kind')}>{t(`kind.${event.kind}`)}</Fact>
        <Fact name={t('field.channel')}>{t(`channel.${event.channel}`)}</Fact>
        <Fact name={t('field.organiser')}>{event.organiser?.name ?? t('list.noOrganiser')}</Fact>
        <Fact name={t('field.language')}>{t(`language.${event.language}`)}</Fact>
        <Fact name={t('field.updatedAt')}>{at(event.updatedAt)}</Fact>
        <Fact name={t('field.version')}>{format.number(event.version)}</Fact>
      </dl>
    </PageSection>
  );
}
