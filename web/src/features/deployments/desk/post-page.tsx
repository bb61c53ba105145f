import { Button } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { useDossier } from '../../events/desk/index.js';
import { useIdempotentMutation } from '../../../lib/use-idempotent-mutation.js';
import { ConfirmDialog } from '../../../ui/feedback/confirm-dialog.js';
import { ConflictNotice } from '../../../ui/feedback/conflict-notice.js';
import { ErrorSummary } from '../../../ui/feedback/error-summary.js';
import { RemovePostDocument, SavePostDocument } from './plan-commands.desk.graphql.js';
import { PlanFrame } from './plan-frame.js';
import { readPlanSearch } from './plan-search.js';
import type { Plan, Post } from './plan-types.js';
import { PlanDocument } from './plans.desk.graphql.js';
import { PostFields, PostSides } from './post-fields.js';
import {
  isSame,
  POST_FIELDS,
  POST_PATHS,
  postFindings,
  postInput,
  postValues,
} from './post-values.js';
import { RefusalNotice } from './refusal-notice.js';
import { fieldId, useFieldErrors } from './use-field-errors.js';
import { usePlanCommand } from './use-plan-command.js';
import classes from './plan.module.css';

const FORM = 'plan-post';

interface FormProps {
  readonly plan: Plan;
  readonly post: Post | null;
  readonly sectorId: string | null;
}

/** What stands on the server now, when somebody else was faster. */
function useReload(post: Post | null) {
  const client = useClient();
  const { id } = useDossier();
  return async (): Promise<{ plan: Plan; post: Post | null } | null> => {
    const again = { requestPolicy: 'network-only' } as const;
    const { data } = await client.query(PlanDocument, { id }, again).toPromise();
    const plan = data?.event.deploymentPlan;
    if (!plan) return null;
    return { plan, post: plan.posts.find((one) => one.id === post?.id) ?? null };
  };
}

function usePostForm({ plan, post, sectorId }: FormProps) {
  const { t } = useTranslation('deployments-desk');
  const { base, refresh } = useDossier();
  const navigate = useNavigate();
  const [start] = useState(() => ({
    values: postValues(plan, post, sectorId),
    version: plan.version,
  }));
  const [values, setValues] = useState(start.values);
  const [own, setOwn] = useState<Readonly<Record<string, string>>>({});
  const [attempt, setAttempt] = useState(0);
  const reload = useReload(post);
  const save = useIdempotentMutation(SavePostDocument, { reload });
  const refused = useFieldErrors(save.error);
  const errors = Object.fromEntries(
    POST_FIELDS.flatMap((name) => {
      const message = own[name] ?? refused[POST_PATHS[name]];
      return message ? [[name, t('form.named', { name: t(`post.field.${name}`), message })]] : [];
    }),
  ) as Readonly<Record<string, string>>;
  const leave = (): void => void navigate({ to: `${base}/plan` });
  const send = async (expectedVersion: number): Promise<void> => {
    const outcome = await save.submit({
      input: {
        planId: plan.id,
        expectedVersion,
        ...(post ? { postId: post.id } : {}),
        ...postInput(values),
      },
    });
    refresh();
    if (outcome.ok) leave();
  };
  const submit = (form: FormEvent): void => {
    form.preventDefault();
    const { missing, noFigure } = postFindings(values);
    const wrong = {
      ...Object.fromEntries(noFigure.map((name) => [name, t('form.figure')])),
      ...Object.fromEntries(missing.map((name) => [name, t('form.required')])),
    };
    setOwn(wrong);
    setAttempt(attempt + 1);
    // A newer plan is no conflict while this post is as it was when the form was filled.
    const untouched = !post || isSame(postValues(plan, post, null), start.values);
    if (Object.keys(wrong).length === 0) void send(untouched ? plan.version : start.version);
  };
  return { values, setValues, errors, attempt, save, send, submit, leave };
}

type Editing = ReturnType<typeof usePostForm>;

function Conflict({ editing }: { readonly editing: Editing }): ReactNode {
  const { save, values, setValues, send } = editing;
  if (save.status !== 'stale') return null;
  const theirs = save.conflict?.theirs as Awaited<ReturnType<ReturnType<typeof useReload>>>;
  const shown = theirs?.post ? postValues(theirs.plan, theirs.post, null) : null;
  const version = theirs?.plan.version ?? save.conflict?.currentVersion ?? 0;
  return (
    <ConflictNotice
      mine={<PostSides values={values} beside={shown} />}
      theirs={shown && <PostSides values={shown} beside={values} />}
      onKeepMine={() => void send(version)}
      onTakeTheirs={() => {
        if (shown) setValues(shown);
        save.reset();
      }}
    />
  );
}

function RemovePost({ plan, post }: { readonly plan: Plan; readonly post: Post }): ReactNode {
  const { t } = useTranslation('deployments-desk');
  const { base } = useDossier();
  const navigate = useNavigate();
  const remove = usePlanCommand(RemovePostDocument, plan);
  const [asking, setAsking] = useState(false);
  const drop = async (): Promise<void> => {
    if (await remove.run({ postId: post.id })) void navigate({ to: `${base}/plan` });
  };
  return (
    <>
      <Button variant="outline" color="brick" onClick={() => setAsking(true)}>
        {t('post.remove')}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={t('post.removeTitle', { code: post.code })}
        confirmLabel={t('post.remove')}
        onConfirm={() => void drop()}
        onClose={() => setAsking(false)}
        busy={remove.running !== null}
        error={remove.error}
        severe
      >
        <p>{t('post.removeText')}</p>
      </ConfirmDialog>
    </>
  );
}

function PostForm(props: FormProps): ReactNode {
  const { plan, post } = props;
  const { t } = useTranslation('deployments-desk');
  const editing = usePostForm(props);
  const { values, setValues, errors, attempt, save, submit, leave } = editing;
  const items = Object.entries(errors).map(([name, message]) => ({
    fieldId: fieldId(FORM, name),
    message,
  }));
  const explained = items.length > 0 || save.status === 'stale';
  return (
    <form className={classes.form} noValidate aria-label={t('post.form')} onSubmit={submit}>
      <ErrorSummary items={items} attempt={attempt} />
      {!explained && <RefusalNotice error={save.error} onRetry={() => void save.retry()} />}
      <Conflict editing={editing} />
      <PostFields form={FORM} plan={plan} values={values} errors={errors} onChange={setValues} />
      <div className={classes.buttons}>
        <Button type="submit" loading={save.status === 'running'}>
          {t('form.save')}
        </Button>
        <Button variant="default" onClick={leave}>
          {t('form.cancel')}
        </Button>
        {post && <RemovePost plan={plan} post={post} />}
      </div>
    </form>
  );
}

/** Adds a post or changes one: where, what, with whom, and why. */
export function PostPage(): ReactNode {
  const { t } = useTranslation('deployments-desk');
  const raw: unknown = useSearch({ strict: false });
  const search = readPlanSearch(raw as Record<string, unknown>);
  return (
    <PlanFrame title={t(search.post ? 'post.titleEdit' : 'post.titleNew')}>
      {(plan) => {
        const post = plan.posts.find(({ id }) => id === search.post) ?? null;
        const sector = search.sector ?? null;
        return <PostForm key={post?.id ?? 'new'} plan={plan} post={post} sectorId={sector} />;
      }}
    </PlanFrame>
  );
}
