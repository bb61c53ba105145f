import { Button } from '@mantine/core';
import { IconPhonePlus } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../../lib/localized.js';
import { useFormat } from '../../../lib/use-format.js';
import { useMay } from '../../../lib/use-may.js';
import { PageSection } from '../../../ui/frame/page.js';
import { StatusBadge } from '../../../ui/status/status-badge.js';
import type { Tone } from '../../../ui/status/tones.js';
import { useDossier } from '../../events/desk/index.js';
import { ContactForm, type ConditionChoice, type Contact } from './contact-form.js';
import classes from './dialogue.module.css';
import type { DialogueEvent } from './messages-part.js';

const TONE: Readonly<Record<string, Tone>> = {
  kept: 'good',
  missed: 'bad',
  due: 'warn',
  coming: 'neutral',
};

function DayPlan({ plan }: { readonly plan: NonNullable<DialogueEvent['contactPlan']> }) {
  const { t } = useTranslation('dialogue-desk');
  const say = useLocalized();
  const format = useFormat();
  const { everyMin, conditionNumber, label, slots } = plan;
  const count = (...states: string[]): number =>
    slots.filter(({ state }) => states.includes(state)).length;
  const sum = {
    kept: count('kept'),
    missed: count('missed'),
    coming: count('coming', 'due'),
  };
  return (
    <div className={classes.card}>
      <p className={classes.head}>
        <strong>{t('plan.title', { count: everyMin })}</strong>
        {sum.missed > 0 && <StatusBadge tone="bad" size="sm" label={t('plan.state.missed')} />}
      </p>
      <p className={classes.soft}>
        {conditionNumber
          ? t('plan.byCondition', { number: conditionNumber })
          : t('plan.byDefault', { label: say(label) ?? '' })}{' '}
        {t('plan.sum', sum)}
      </p>
      <details>
        <summary>{t('plan.show')}</summary>
        <ul className={classes.slots}>
          {slots.map(({ fromAt, untilAt, state }) => (
            <li key={fromAt}>
              {t('plan.span', { from: format.time(fromAt), until: format.time(untilAt) })}
              <StatusBadge
                tone={TONE[state] ?? 'neutral'}
                size="sm"
                label={t(`plan.state.${state}`)}
              />
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}

interface EntryProps {
  readonly entry: Contact;
  readonly all: readonly Contact[];
  readonly onCorrect: (() => void) | null;
}

function Entry({ entry, all, onCorrect }: EntryProps): ReactNode {
  const { t } = useTranslation('dialogue-desk');
  const format = useFormat();
  const { id, number, kind, direction, withWhom, said, promised, reason, replacesId } = entry;
  const by = all.find((one) => one.replacesId === id);
  const before = all.find((one) => one.id === replacesId);
  const list = entry.conditions.map((one) => one.number);
  return (
    <li className={classes.card} data-replaced={by ? true : undefined}>
      <p className={classes.head}>
        <strong>{`${number}. ${t(`contact.kind.${kind}`)}`}</strong>
        <span>{t('contacts.with', { who: withWhom })}</span>
        <span>{t(`contact.direction.${direction}`)}</span>
        <time dateTime={entry.occurredAt}>{format.dateTime(entry.occurredAt)}</time>
      </p>
      {by && <p className={classes.soft}>{t('contacts.replaced', { number: by.number })}</p>}
      {before && (
        <p className={classes.soft}>{t('contacts.replaces', { number: before.number, reason })}</p>
      )}
      <p className={classes.text}>{said}</p>
      {promised && <p className={classes.text}>{t('contacts.promised', { text: promised })}</p>}
      {list.length > 0 && (
        <p className={classes.soft}>{t('contacts.conditions', { list: format.list(list) })}</p>
      )}
      <p className={classes.soft}>
        {t('contacts.by', { name: entry.recordedByName, at: format.dateTime(entry.recordedAt) })}
      </p>
      {onCorrect && !by && (
        <div data-print="hide">
          <Button
            size="compact-sm"
            variant="subtle"
            aria-label={t('contacts.correctOne', { number })}
            onClick={onCorrect}
          >
            {t('contacts.correct')}
          </Button>
        </div>
      )}
    </li>
  );
}

export interface ContactsPartProps {
  readonly event: DialogueEvent;
  readonly conditions: readonly ConditionChoice[];
  readonly again: () => void;
}

/** What was said by phone, on site and on the day; the event cell's own. */
export function ContactsPart({ event, conditions, again }: ContactsPartProps): ReactNode {
  const { t } = useTranslation('dialogue-desk');
  const may = useMay()('contacts.record');
  const { refresh } = useDossier();
  const [writing, setWriting] = useState<'new' | Contact | null>(null);
  const { contacts, contactPlan } = event;
  const done = (): void => {
    setWriting(null);
    again();
    refresh();
  };
  const add = may && writing === null && (
    <Button
      size="compact-md"
      variant="default"
      leftSection={<IconPhonePlus size={18} aria-hidden />}
      onClick={() => setWriting('new')}
      data-print="hide"
    >
      {t('contacts.add')}
    </Button>
  );
  return (
    <PageSection title={t('contacts.title')} actions={add || null}>
      <p className={classes.soft}>{t('contacts.lead')}</p>
      {writing !== null && (
        <ContactForm
          key={writing === 'new' ? 'new' : writing.id}
          contact={writing === 'new' ? null : writing}
          conditions={conditions}
          onDone={done}
          onClose={() => setWriting(null)}
        />
      )}
      {contactPlan && <DayPlan plan={contactPlan} />}
      {contacts.length === 0 && <p className={classes.soft}>{t('contacts.none')}</p>}
      <ul className={classes.cards}>
        {[...contacts].reverse().map((entry) => (
          <Entry
            key={entry.id}
            entry={entry}
            all={contacts}
            onCorrect={may ? () => setWriting(entry) : null}
          />
        ))}
      </ul>
    </PageSection>
  );
}
