import { useState } from 'react';
import { useReading } from '../../../lib/use-reading.js';
import { useSettled } from '../../../lib/use-settled.js';
import { useDossier } from '../../events/desk/index.js';
import { MarchSimulationDocument } from './march.desk.graphql.js';
import { trialOf, type Trial } from './march-trial.js';
import type { EventMarch } from './march-words.js';

/** What is typed rests so long before it is asked; milliseconds. */
const SETTLES_MS = 150;

/**
 * The march with what is tried out. While another answer is on its way the last one stays, and an
 * answer that was overtaken is thrown away with its request.
 */
export function useMarch(trial: Trial) {
  const { id, changes } = useDossier();
  const asked = useSettled(trialOf(trial).input, SETTLES_MS);
  const variables = { input: { ...asked, eventId: id } };
  const options = { change: changes, fresh: true };
  const { data, error, loading, refreshing, again } = useReading(
    MarchSimulationDocument,
    variables,
    options,
  );
  const [last, setLast] = useState<EventMarch | null>(null);
  const present = data?.marchSimulation ?? null;
  if (present && present !== last) setLast(present);
  return {
    march: present ?? last,
    error,
    loading: loading && last === null,
    busy: loading || refreshing,
    again,
  };
}
