import { Button } from '@mantine/core';
import { IconFilePlus } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { readFragment } from '../../../gql/desk/index.js';
import { useMay } from '../../../lib/use-may.js';
import { useReading } from '../../../lib/use-reading.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { Loading } from '../../../ui/feedback/loading.js';
import { PageSection } from '../../../ui/frame/page.js';
import { useDossier } from '../../events/desk/index.js';
import { GrantTable } from './grant-table.js';
import {
  EventIntelligenceDocument,
  IntelligenceGrantPartsDocument,
  IntelligenceReferenceDocument,
} from './intelligence.desk.graphql.js';
import classes from './intelligence.module.css';
import type { Codes, IntelligenceStep, Note, Opened } from './intelligence-types.js';
import { NoteCard } from './note-card.js';
import { NoteForm } from './note-form.js';
import { ReadingDialog } from './reading-dialog.js';
import { IntelligenceDialog } from './step-dialogs.js';

/** What is open on the page, one thing at a time. */
type Open =
  | { readonly what: 'form'; readonly opened: { note: Note; words: Opened } | null }
  | { readonly what: 'reading'; readonly note: Note; readonly part: 'text' | 'summary' }
  | { readonly what: 'step'; readonly step: IntelligenceStep };

interface OpenedProps {
  readonly open: Open | null;
  readonly codes: Codes;
  readonly onOpen: (open: Open | null) => void;
  readonly again: () => void;
}

function Opened({ open, codes, onOpen, again }: OpenedProps): ReactNode {
  const close = () => onOpen(null);
  const done = () => {
    close();
    again();
  };
  if (open?.what === 'form') {
    return <NoteForm codes={codes} opened={open.opened} onDone={done} onClose={close} />;
  }
  if (open?.what === 'step') {
    return <IntelligenceDialog what={open.step} codes={codes} onDone={done} onClose={close} />;
  }
  if (open?.what !== 'reading') return null;
  const { note, part } = open;
  const revise = (words: Opened) => onOpen({ what: 'form', opened: { note, words } });
  return (
    <ReadingDialog
      codes={codes}
      noteId={note.id}
      part={part}
      onRevise={note.manages && part === 'text' ? revise : undefined}
      onClose={(read) => (read ? done() : close())}
    />
  );
}

function useIntelligence() {
  const { id } = useDossier();
  const notes = useReading(EventIntelligenceDocument, { id }, { fresh: true });
  const reference = useReading(IntelligenceReferenceDocument, {});
  return {
    event: notes.data?.event ?? null,
    codes: reference.data?.intelligenceReference ?? null,
    error: notes.error ?? reference.error,
    loading: notes.loading || reference.loading,
    again: notes.again,
  };
}

/** What the reader may know of this event: notes, and for who keeps them who else may. */
export function IntelligencePage(): ReactNode {
  const { t } = useTranslation('intelligence-desk');
  const may = useMay();
  const { event, codes, error, loading, again } = useIntelligence();
  const [open, setOpen] = useState<Open | null>(null);
  const onStep = (step: IntelligenceStep) => setOpen({ what: 'step', step });
  const grants = readFragment(IntelligenceGrantPartsDocument, event?.intelligenceGrants ?? []);
  const keeps = event?.keepsIntelligence ?? false;
  const actions = event && (
    <div className={classes.buttons} data-print="hide">
      {keeps && (
        <Button variant="default" onClick={() => onStep({ step: 'grant', note: null })}>
          {t('page.grantWhole')}
        </Button>
      )}
      {may('intelligence.write') && open?.what !== 'form' && (
        <Button
          leftSection={<IconFilePlus size={18} aria-hidden />}
          onClick={() => setOpen({ what: 'form', opened: null })}
        >
          {t('page.add')}
        </Button>
      )}
    </div>
  );
  return (
    <PageSection arrives title={t('page.title')} actions={actions}>
      <p className={classes.soft}>{t('page.lead')}</p>
      {error && <ErrorNotice error={error} onRetry={again} />}
      {loading && <Loading lines={6} label={t('page.loading')} />}
      {codes && <Opened open={open} codes={codes} onOpen={setOpen} again={again} />}
      {event && event.intelligenceNotes.length === 0 && (
        <p className={classes.soft}>{t('page.none')}</p>
      )}
      <ul className={classes.cards}>
        {event?.intelligenceNotes.map((note) => (
          <NoteCard
            key={note.id}
            note={note}
            onRead={(part) => setOpen({ what: 'reading', note, part })}
            onStep={onStep}
          />
        ))}
      </ul>
      {grants.length > 0 && (
        <GrantTable
          caption={t('grants.ofDossier')}
          grants={grants}
          onRevoke={keeps ? (grant) => onStep({ step: 'revoke', grant }) : null}
        />
      )}
    </PageSection>
  );
}
