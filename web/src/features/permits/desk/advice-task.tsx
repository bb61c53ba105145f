import { Button } from '@mantine/core';
import { IconFlag, IconUserCheck } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../lib/session-context.js';
import { useFormat } from '../../../lib/use-format.js';
import { useIdempotentMutation } from '../../../lib/use-idempotent-mutation.js';
import { useMay } from '../../../lib/use-may.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { useDossier } from '../../events/desk/index.js';
import {
  SettleAdviceTaskDocument,
  TakeAdviceTaskDocument,
} from './advice-commands.desk.graphql.js';
import type { Advice } from './advice-words.js';
import classes from './advice.module.css';
import { StepDialog } from '../../negotiations/desk/parts.js';

type Task = NonNullable<Advice['task']>;

function OpenTask({ task }: { readonly task: Task }): ReactNode {
  const { t } = useTranslation('advice-desk');
  const format = useFormat();
  const may = useMay();
  const me = useSession()?.person.id;
  const { refresh } = useDossier();
  const [settling, setSettling] = useState(false);
  const take = useIdempotentMutation(TakeAdviceTaskDocument);
  const seen = { taskId: task.id, expectedVersion: task.version };
  const takeOver = async (): Promise<void> => {
    await take.submit({ input: seen });
    refresh();
  };
  const done = (): void => {
    setSettling(false);
    refresh();
  };
  const words = { who: task.assigneeName, at: format.date(task.dueAt) };
  return (
    <div className={classes.task}>
      <p className={classes.taskHead}>
        <IconFlag size={18} aria-hidden />
        {t('task.open', words)}
      </p>
      {take.error && <ErrorNotice error={take.error} />}
      {may('advice.request') && (
        <span className={classes.actions} data-print="hide">
          <Button size="compact-sm" onClick={() => setSettling(true)}>
            {t('task.settle')}
          </Button>
          {me !== task.assigneeId && (
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconUserCheck size={16} aria-hidden />}
              loading={take.status === 'running'}
              onClick={() => void takeOver()}
            >
              {t('task.take')}
            </Button>
          )}
        </span>
      )}
      {settling && (
        <StepDialog
          title={t('task.settle')}
          text={t('task.settleText')}
          confirm={t('task.settle')}
          document={SettleAdviceTaskDocument as never}
          fields={[{ name: 'outcome', kind: 'text', label: t('task.outcome'), needed: true }]}
          input={({ outcome }) => ({ ...seen, outcome })}
          onDone={done}
          onClose={() => setSettling(false)}
        />
      )}
    </div>
  );
}

/** What has to be decided about an unfavourable advice, or what was. */
export function AdviceTask({ task }: { readonly task: Advice['task'] }): ReactNode {
  const { t } = useTranslation('advice-desk');
  const format = useFormat();
  if (!task) return null;
  if (task.state === 'open') return <OpenTask task={task} />;
  const at = task.doneAt ? format.dateTime(task.doneAt) : '';
  return (
    <div className={classes.taskDone}>
      <p className={classes.sub}>{t('task.done', { who: task.doneByName, at })}</p>
      <p className={classes.quote}>{task.outcome}</p>
    </div>
  );
}
