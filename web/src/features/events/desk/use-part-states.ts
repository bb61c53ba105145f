import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import type { DossierPart, PartState } from '../../../ui/dossier/dossier-spine.js';
import type { DossierTab, PartReading } from './dossier-tab.js';
import { sayIn } from './say.js';

export type PartStates = Partial<Record<DossierPart, PartState>>;

interface Known {
  readonly [part: string]: unknown;
}

function withReading(
  tabs: readonly DossierTab[],
): (DossierTab & { state: PartReading<unknown> })[] {
  return tabs.filter((tab): tab is DossierTab & { state: PartReading<unknown> } => !!tab.state);
}

/** How far each part is; asked when the dossier opens and again with every change of it. */
export function usePartStates(
  tabs: readonly DossierTab[],
  id: string,
  changes: number,
): PartStates {
  const client = useClient();
  const reading = withReading(tabs);
  const { t } = useTranslation(['ui', ...reading.map((tab) => tab.state.namespace)]);
  const [known, setKnown] = useState<Known>({});
  useEffect(() => {
    const policy = changes === 0 ? 'cache-and-network' : 'network-only';
    const open = withReading(tabs).map((tab) =>
      client.query(tab.state.document, { id }, { requestPolicy: policy }).subscribe(({ data }) => {
        if (data) setKnown((before) => ({ ...before, [tab.part]: data }));
      }),
    );
    return () => open.forEach((one) => one.unsubscribe());
  }, [client, tabs, id, changes]);
  const states: PartStates = {};
  for (const { part, state } of reading) {
    const found = part in known ? state.read(known[part], sayIn(t, state.namespace)) : null;
    if (found) states[part] = found;
  }
  return states;
}
