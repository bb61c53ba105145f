import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useEffectEvent,
  useState,
  type ReactNode,
} from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { readFragment, type FragmentType } from '../../../gql/portal/index.js';
import type {
  ApplicationQuery,
  PortalSaveInput,
  SaveApplicationMutation,
} from '../../../gql/portal/graphql.js';
import { keptDraft } from '../../../lib/draft-saver.js';
import { toParleyError, type FieldProblem } from '../../../lib/errors.js';
import { useLocalized } from '../../../lib/localized.js';
import { useSession } from '../../../lib/session-context.js';
import { useStore } from '../../../lib/store.js';
import { useDraftAutosave, type Draft } from '../../../lib/use-draft-autosave.js';
import type { Outcome } from '../../../lib/send-command.js';
import { DossierHeadFragment } from '../../events/portal/index.js';
import { useOutbox } from '../../outbox/portal/index.js';
import type { Section, Values } from './application-questions.js';
import { ApplicationSaver, type FormConflict, type SaverTies } from './application-saver.js';
import { sectionsFor, valuesOf, type FormDossier } from './application-values.js';
import { ApplicationDocument, ApplicationFormFragment } from './permits.portal.graphql.js';

export type FormReference = ApplicationQuery['referenceData'];

/** What saving came to. */
export interface Saved {
  readonly dossier: FormDossier;
  readonly refused: readonly FieldProblem[];
  /** Somebody else changed the same answers: the reader has to choose first. */
  readonly contested: boolean;
}

/** The application being written, above every page of its form. */
export interface ApplicationForm {
  readonly dossier: FormDossier;
  readonly reference: FormReference;
  /** The general form, fitted to the kind of event. */
  readonly sections: readonly Section[];
  readonly values: Values;
  readonly set: (changes: Values) => void;
  readonly draft: Draft;
  /** Saves at once, and tells what the server made of it. */
  readonly saveNow: () => Promise<Saved>;
  readonly refused: readonly FieldProblem[];
  readonly conflict: FormConflict | null;
  /** Ends a conflict with one side's answers. */
  readonly choose: (side: 'mine' | 'theirs') => void;
  /** Whether answers came back from this browser that the server does not have yet. */
  readonly restored: boolean;
  /** Address of the form. */
  readonly base: string;
}

const FormContext = createContext<ApplicationForm | null>(null);

/** The form around this part. Throws outside of one. */
export function useApplicationForm(): ApplicationForm {
  const form = useContext(FormContext);
  if (!form) throw new Error('useApplicationForm outside of the form');
  return form;
}

type Masked = FragmentType<typeof ApplicationFormFragment>;

/** A dossier with head and form in one. */
export function formDossier(masked: Masked): FormDossier {
  const form = readFragment(ApplicationFormFragment, masked);
  return { ...readFragment(DossierHeadFragment, form), ...form } as FormDossier;
}

/** Hours are one answer with several fields. */
function fieldsOf(paths: readonly string[], values: Values): string[] {
  const hours = paths.some((path) => path.endsWith('At'));
  return Object.keys(values).filter(
    (field) => paths.includes(field) || (hours && field.startsWith('when.')),
  );
}

function taken(values: Values, from: FormDossier, paths: readonly string[]): Values {
  const theirs = valuesOf(from);
  const fields = fieldsOf(paths, theirs);
  return { ...values, ...Object.fromEntries(fields.map((field) => [field, theirs[field]])) };
}

const subjectOf = (id: string): string => `application:${id}`;

/** Saving leaves by the outbox: what nobody answered is sent when the line is back. */
function useSending(dossier: FormDossier, name: string): SaverTies['send'] {
  const { t } = useTranslation('portal-application');
  const outbox = useOutbox();
  const text = useLocalized();
  const { id, reference } = dossier;
  return async (input: PortalSaveInput): Promise<Outcome<FormDossier>> => {
    const kept = keptDraft<Values>(name);
    const outcome = await outbox.submit({
      kind: 'application',
      dossierId: id,
      dossier: text(dossier.title) ?? reference,
      subject: subjectOf(id),
      about: null,
      variables: { input },
      words: t('unsent', { count: Object.keys(input.application).length }),
      to: `/dossiers/${id}/application`,
      binding: false,
      form: kept && { name: `draft.${name}`, value: kept.value },
    });
    if (!outcome.ok) return outcome;
    const { saveApplication } = outcome.data as SaveApplicationMutation;
    return { ok: true, data: formDossier(saveApplication) };
  };
}

/** While the form is open it sends for itself; what came back before it is its own to settle. */
function useResuming(id: string, flush: () => Promise<void>): void {
  const outbox = useOutbox();
  useEffect(() => {
    const settle = async (): Promise<void> => {
      await outbox.refresh();
      const entry = outbox.entries.get().find(({ subject }) => subject === subjectOf(id));
      if (entry && entry.state !== 'waiting') await outbox.takeBack(entry);
    };
    void settle();
    return outbox.listen(subjectOf(id), { resume: () => void flush() });
  }, [outbox, id, flush]);
}

function useSaverTies(
  dossier: FormDossier,
  name: string,
  onForeign: SaverTies['onForeign'],
): SaverTies {
  const client = useClient();
  const { id } = dossier;
  return {
    onForeign,
    send: useSending(dossier, name),
    load: async () => {
      const policy = { requestPolicy: 'network-only' as const };
      const { data, error } = await client.query(ApplicationDocument, { id }, policy).toPromise();
      if (!data) throw toParleyError(error);
      return formDossier(data.dossier);
    },
  };
}

function useValues(dossier: FormDossier, name: string) {
  const [values, setValues] = useState<Values>(() => valuesOf(dossier));
  const onForeign = useCallback(
    (theirs: FormDossier, paths: readonly string[]) =>
      setValues((before) => taken(before, theirs, paths)),
    [],
  );
  const ties = useSaverTies(dossier, name, onForeign);
  const [saver] = useState(() => new ApplicationSaver(dossier, ties));
  const set = useCallback(
    (changes: Values) => setValues((before) => ({ ...before, ...changes })),
    [],
  );
  return { values, set, saver };
}

/**
 * Puts back what this browser kept when the page went away before the server had it; asks where the
 * server is newer. Answers whether something came back.
 */
function useKept(name: string, saver: ApplicationSaver, set: (v: Values) => void): boolean {
  const [kept] = useState(() => keptDraft<Values>(name));
  const putBack = useEffectEvent(() => {
    if (!kept) return;
    const fields = fieldsOf(saver.weigh(kept), kept.value);
    set(Object.fromEntries(fields.map((field) => [field, kept.value[field]])));
  });
  useEffect(() => putBack(), []);
  return useStore(saver.restored);
}

export interface ApplicationFormProviderProps {
  readonly dossier: FormDossier;
  readonly reference: FormReference;
  readonly children: ReactNode;
}

/** Holds the answers over all pages of the form and saves them; give it a `key` per dossier. */
export function ApplicationFormProvider(props: ApplicationFormProviderProps): ReactNode {
  const { dossier, reference, children } = props;
  const person = useSession()?.person.id ?? 'nobody';
  const name = `${person}.application.${dossier.id}`;
  const { values, set, saver } = useValues(dossier, name);
  const restored = useKept(name, saver, set);
  const save = useCallback((latest: Values) => saver.save(latest), [saver]);
  const draft = useDraftAutosave({ name, value: values, save });
  const { flush } = draft;
  useResuming(dossier.id, flush);
  const saveNow = useCallback(async (): Promise<Saved> => {
    await flush();
    const contested = saver.conflict.get() !== null;
    return { dossier: saver.latest, refused: saver.refused.get(), contested };
  }, [flush, saver]);
  const refused = useStore(saver.refused);
  const conflict = useStore(saver.conflict);
  const choose = useCallback(
    (side: 'mine' | 'theirs') => {
      const open = saver.conflict.get();
      if (!open) return;
      saver.settle();
      const from = side === 'mine' ? open.mine : valuesOf(open.theirs);
      const fields = fieldsOf(open.paths, from);
      set(Object.fromEntries(fields.map((field) => [field, from[field]])));
      // The reader's own answers stand in the form already: nothing changes that would save them.
      if (side === 'mine') void flush();
    },
    [saver, set, flush],
  );
  const base = `/dossiers/${dossier.id}/application`;
  // Once the server has it, there is nothing left to say.
  const unsaved = draft.savedAt === null;
  const sections = sectionsFor(dossier);
  const told = { dossier, reference, sections, values, draft, refused, conflict, base };
  const form = { ...told, restored: restored && unsaved, set, saveNow, choose };
  return <FormContext value={form}>{children}</FormContext>;
}
