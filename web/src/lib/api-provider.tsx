import type { UpdatesConfig } from '@urql/exchange-graphcache';
import { useMemo, useState, type ReactNode } from 'react';
import { Provider, type Client } from 'urql';
import { createApiClient, type ApiClientOptions } from './api-client.js';
import type { Door } from './door.js';
import { useSession, useSessionKeeper } from './session-context.js';

/** Holds one client, and with it one cache, for one person at a time. */
class ClientKeeper {
  private current: { readonly owner: string | null; readonly client: Client } | null = null;

  constructor(private readonly options: ApiClientOptions) {}

  /** The client of this person; what another person's client remembered is gone. */
  for(owner: string | null): Client {
    if (this.current && this.current.owner === owner) return this.current.client;
    const client = createApiClient(this.options);
    this.current = { owner, client };
    return client;
  }
}

export interface ApiProviderProps {
  readonly door: Door;
  /** What mutations change beyond what they return; fixed for the life of the page. */
  readonly updates?: UpdatesConfig;
  readonly children: ReactNode;
}

/** The API for the pages below. */
export function ApiProvider({ door, updates, children }: ApiProviderProps): ReactNode {
  const keeper = useSessionKeeper();
  const owner = useSession()?.person.id ?? null;
  const [clients] = useState(
    () =>
      new ClientKeeper({
        door,
        onSignedOut: () => keeper.expire(),
        ...(updates ? { updates } : {}),
      }),
  );
  const client = useMemo(() => clients.for(owner), [clients, owner]);
  return <Provider value={client}>{children}</Provider>;
}
