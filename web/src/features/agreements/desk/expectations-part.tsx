import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../../lib/localized.js';
import { useFormat } from '../../../lib/use-format.js';
import { useMay } from '../../../lib/use-may.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { PageSection } from '../../../ui/frame/page.js';
import { useDossier, useDossierReading } from '../../events/desk/index.js';
import { StepDialog } from '../../negotiations/desk/parts.js';
import {
  EventExpectationsDocument,
  ReleaseExpectationsDocument,
} from './agreements.desk.graphql.js';
import classes from './agreements.module.css';
import { ExpectationsForm } from './expectations-form.js';
import type { Expectation } from './agreement-types.js';

const PARTS = ['facilitation', 'tolerance', 'willNot', 'contact'] as const;

function Words({ expectation }: { readonly expectation: Expectation }): ReactNode {
  const { t } = useTranslation('agreements-desk');
  const say = useLocalized();
  return PARTS.map((part) => {
    const items = expectation.items.filter((item) => item.part === part);
    if (items.length === 0) return null;
    return (
      <div key={part}>
        <h3 className={classes.heading}>{t(`expect.part.${part}`)}</h3>
        <ul className={classes.list}>
          {items.map((item, index) => (
            <li key={index}>{say(item.text)}</li>
          ))}
        </ul>
      </div>
    );
  });
}

function Draft({ draft, onRelease }: { draft: Expectation; onRelease: () => void }): ReactNode {
  const { t } = useTranslation('agreements-desk');
  const { t: reasons } = useTranslation('errors');
  const release = draft.availableTransitions.find(({ name }) => name === 'release');
  const { number, draftedByName: name } = draft;
  return (
    <div className={classes.card}>
      <p className={classes.name}>{t('expect.draft', { number, name })}</p>
      <Words expectation={draft} />
      {release?.enabled && (
        <div>
          <Button onClick={onRelease}>{t('expect.release')}</Button>
        </div>
      )}
      {release?.reason && (
        <p className={classes.soft}>{reasons(`reason.${release.reason}` as never)}</p>
      )}
    </div>
  );
}

function Released({ told }: { readonly told: Expectation | undefined }): ReactNode {
  const { t } = useTranslation('agreements-desk');
  const format = useFormat();
  if (!told) return <p className={classes.soft}>{t('expect.none')}</p>;
  const { releasedAt, releasedByName: name } = told;
  return (
    <div className={classes.card}>
      <p className={classes.name}>
        {t('expect.released', { at: releasedAt ? format.dateTime(releasedAt) : '', name })}
      </p>
      <Words expectation={told} />
    </div>
  );
}

/** What the organiser reads beforehand: drafted by one, released by another. */
export function ExpectationsPart(): ReactNode {
  const { t } = useTranslation('agreements-desk');
  const may = useMay();
  const { id, refresh } = useDossier();
  const { data, error, again } = useDossierReading(EventExpectationsDocument);
  const [doing, setDoing] = useState<'write' | 'release' | null>(null);
  const all = data?.event.expectations ?? [];
  const draft = all.find(({ state }) => state === 'draft') ?? null;
  const told = all.find(({ state }) => state === 'released');
  const done = (): void => {
    setDoing(null);
    again();
    refresh();
  };
  const write = may('expectations.draft') && data && doing !== 'write' && (
    <Button variant="default" data-print="hide" onClick={() => setDoing('write')}>
      {t(draft ? 'expect.edit' : 'expect.write')}
    </Button>
  );
  return (
    <PageSection title={t('expect.title')} actions={write}>
      <p className={classes.soft}>{t('expect.lead')}</p>
      {!data && error && <ErrorNotice error={error} onRetry={again} />}
      {data && <Released told={told} />}
      {draft && doing !== 'write' && <Draft draft={draft} onRelease={() => setDoing('release')} />}
      {doing === 'write' && (
        <ExpectationsForm
          eventId={id}
          draft={draft}
          start={draft ?? told ?? null}
          onDone={done}
          onClose={() => setDoing(null)}
        />
      )}
      {doing === 'release' && draft && (
        <StepDialog
          title={t('expect.release')}
          text={t('expect.releaseText')}
          confirm={t('expect.releaseConfirm')}
          fields={[]}
          document={ReleaseExpectationsDocument as never}
          input={() => ({ expectationId: draft.id, expectedVersion: draft.version })}
          onDone={done}
          onClose={() => setDoing(null)}
        />
      )}
    </PageSection>
  );
}
