import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/use-format.js';
import { useLocalized } from '../../../lib/localized.js';
import classes from './conditions.module.css';
import { ORIGINS, OWNERS, type CatalogueKind, type ProposalItem } from './proposal-values.js';
import { WordingFields } from './wording-fields.js';

const LONGEST_GROUND = 1000;
const LONGEST_REASON = 2000;

export interface ProposalItemFormProps {
  readonly form: string;
  readonly item: ProposalItem;
  readonly kind: CatalogueKind;
  readonly errors: Readonly<Record<string, string>>;
  /** Added just now: takes the focus. */
  readonly fresh: boolean;
  readonly onChange: (item: ProposalItem) => void;
  readonly onRemove: () => void;
}

/** One condition that is going to be proposed: details, words, owner, ground. */
export function ProposalItemForm(props: ProposalItemFormProps): ReactNode {
  const { form, item, kind, errors, fresh, onChange, onRemove } = props;
  const { t } = useTranslation('negotiations-desk');
  const format = useFormat();
  const say = useLocalized();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (fresh) heading.current?.focus();
  }, [fresh]);
  const name = say(kind.label) ?? kind.code;
  const parties = (list: readonly string[]) =>
    list.map((value) => ({ value, label: t(`party.${value}`) }));
  return (
    <section className={classes.proposal} aria-label={name}>
      <div className={classes.threadHead}>
        <h3 ref={heading} tabIndex={-1} className={classes.threadTitle}>
          {kind.code} · {name}
        </h3>
        <Button
          variant="subtle"
          color="brick"
          size="compact-md"
          leftSection={<IconTrash size={16} aria-hidden />}
          onClick={onRemove}
        >
          {t('propose.remove')}
        </Button>
      </div>
      <WordingFields
        form={form}
        kind={kind}
        value={item.wording}
        onChange={(wording) => onChange({ ...item, wording })}
        errors={errors}
      />
      <div className={classes.details}>
        <NativeSelect
          id={`${form}-origin`}
          label={t('thread.origin')}
          data={parties(ORIGINS)}
          value={item.origin}
          error={errors['origin']}
          onChange={(event) =>
            onChange({ ...item, origin: event.currentTarget.value as ProposalItem['origin'] })
          }
        />
        <NativeSelect
          id={`${form}-owner`}
          label={t('thread.owner')}
          data={parties(OWNERS)}
          value={item.owner}
          error={errors['owner']}
          onChange={(event) =>
            onChange({ ...item, owner: event.currentTarget.value as ProposalItem['owner'] })
          }
        />
        <TextInput
          id={`${form}-legalGround`}
          label={t('propose.legalGround')}
          maxLength={LONGEST_GROUND}
          value={item.legalGround}
          error={errors['legalGround']}
          onChange={(event) => onChange({ ...item, legalGround: event.currentTarget.value })}
        />
      </div>
      <Textarea
        id={`${form}-reason`}
        label={t('propose.reason')}
        description={t('answer.reasonHint')}
        autosize
        minRows={1}
        maxLength={LONGEST_REASON}
        value={item.reason}
        error={errors['reason']}
        onChange={(event) => onChange({ ...item, reason: event.currentTarget.value })}
      />
      <p className={classes.source}>
        {t('thread.evidence') + format.colon + say(kind.evidence)}
        <br />
        {t('propose.source')} <span lang="en">{kind.source}</span>
      </p>
    </section>
  );
}
