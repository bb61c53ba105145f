import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import type { EventFilterInput } from '../../../gql/desk/graphql.js';
import { ClassProposalsDocument } from './events.desk.graphql.js';

/** Small enough to answer quickly: each class is worked out from the dossier's facts. */
const CHUNK = 25;

type Proposals = Readonly<Record<string, string>>;

/** The proposed class of each dossier of a filter, by id, for the first `rows` of them. */
export function useClassProposals(
  filter: EventFilterInput,
  rows: number,
  wanted: boolean,
): Proposals {
  const client = useClient();
  const name = JSON.stringify(filter);
  const [known, setKnown] = useState<Proposals>({});
  const chunks = wanted ? Math.ceil(rows / CHUNK) : 0;
  useEffect(() => {
    let stopped = false;
    const asked = JSON.parse(name) as EventFilterInput;
    const load = async (): Promise<void> => {
      for (let chunk = 0; chunk < chunks && !stopped; chunk += 1) {
        const variables = { filter: asked, limit: CHUNK, offset: chunk * CHUNK };
        const { data } = await client.query(ClassProposalsDocument, variables).toPromise();
        if (stopped || !data) return;
        const found = data.events.items.flatMap(({ id, classProposal }) =>
          classProposal ? [[id, classProposal.eventClass]] : [],
        );
        setKnown((before) => ({ ...before, ...(Object.fromEntries(found) as Proposals) }));
      }
    };
    void load();
    return () => {
      stopped = true;
    };
  }, [client, name, chunks]);
  return known;
}
