import { Button, Checkbox, NumberInput, Textarea } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorthFragment } from '../../../gql/desk/graphql.js';
import { useErrorTexts } from '../../../lib/error-text.js';
import { useLocalized } from '../../../lib/localized.js';
import { useIdempotentMutation } from '../../../lib/use-idempotent-mutation.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { Loading } from '../../../ui/feedback/loading.js';
import { useDossier, useDossierReading } from '../../events/desk/index.js';
import { SetConditionWorthDocument, WorthChoicesDocument } from './consequences.desk.graphql.js';
import classes from './consequences.module.css';

const LONGEST_REASON = 2000;
const MOST_PERSONS = 10_000;

interface ChoiceProps {
  readonly label: string;
  readonly none: string;
  readonly choices: readonly { readonly id: string; readonly label: string }[];
  readonly value: readonly string[];
  readonly onChange: (value: string[]) => void;
}

function Choice({ label, none, choices, value, onChange }: ChoiceProps): ReactNode {
  return (
    <Checkbox.Group label={label} value={[...value]} onChange={onChange}>
      {choices.length === 0 && <p className={classes.quiet}>{none}</p>}
      <div className={classes.choices}>
        {choices.map((choice) => (
          <Checkbox key={choice.id} value={choice.id} label={choice.label} />
        ))}
      </div>
    </Checkbox.Group>
  );
}

export interface WorthFormProps {
  readonly conditionId: string;
  readonly worth: WorthFragment;
  readonly onClose: () => void;
}

/** Links a condition to hazards and posts that risk analysis and plan do not link by themselves. */
export function WorthForm({ conditionId, worth, onClose }: WorthFormProps): ReactNode {
  const { t } = useTranslation('consequences-desk');
  const say = useLocalized();
  const texts = useErrorTexts();
  const { refresh } = useDossier();
  const { data, loading } = useDossierReading(WorthChoicesDocument);
  const { submit, status, error } = useIdempotentMutation(SetConditionWorthDocument);
  const own = worth.hazards.filter(({ measures }) => measures.length === 0);
  const [hazardIds, setHazards] = useState(own.map(({ id }) => id));
  const [postIds, setPosts] = useState(worth.relieved.map(({ id }) => id));
  const [persons, setPersons] = useState<number | string>(worth.savedPersons ?? '');
  const [reason, setReason] = useState('');
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const savedPersons = typeof persons === 'number' ? persons : null;
    const input = { conditionId, expectedVersion: worth.version, hazardIds, postIds };
    const outcome = await submit({ input: { ...input, savedPersons, reason: reason.trim() } });
    if (!outcome.ok) return;
    refresh();
    onClose();
  };
  if (loading) return <Loading lines={4} />;
  const refused = (field: string) => {
    const found = error?.fields.find(({ path }) => path.startsWith(`input.${field}`));
    return found ? texts.field(found) : null;
  };
  const named = (list: readonly { id: string; code: string; text: string | null }[]) =>
    list.map(({ id, code, text }) => ({ id, label: [code, text].filter(Boolean).join(' · ') }));
  const { riskAssessment, deploymentPlan } = data?.event ?? {};
  const hazards = riskAssessment?.hazards ?? [];
  const posts = deploymentPlan?.posts ?? [];
  return (
    <form className={classes.form} noValidate onSubmit={(event) => void save(event)}>
      {error && error.fields.length === 0 && <ErrorNotice error={error} />}
      <Choice
        label={t('worth.hazards')}
        none={t('worth.noHazards')}
        choices={named(hazards.map((each) => ({ ...each, text: say(each.title) })))}
        value={hazardIds}
        onChange={setHazards}
      />
      <Choice
        label={t('worth.posts')}
        none={t('worth.noPosts')}
        choices={named(posts.map((each) => ({ ...each, text: say(each.name) })))}
        value={postIds}
        onChange={setPosts}
      />
      {refused('postIds') && <p className={classes.wrong}>{refused('postIds')}</p>}
      <NumberInput
        label={t('worth.savedPersons')}
        error={refused('savedPersons')}
        min={0}
        max={MOST_PERSONS}
        allowDecimal={false}
        value={persons}
        onChange={setPersons}
      />
      <Textarea
        label={t('worth.reason')}
        error={refused('reason')}
        withAsterisk
        autosize
        minRows={2}
        maxLength={LONGEST_REASON}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div className={classes.buttons}>
        <Button type="submit" loading={status === 'running'}>
          {t('worth.save')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('worth.cancel')}
        </Button>
      </div>
    </form>
  );
}
