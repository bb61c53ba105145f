import { createContext, useContext, type ReactNode } from 'react';
import type { Session, SessionKeeper, SessionState } from './session.js';
import { useStore } from './store.js';

const KeeperContext = createContext<SessionKeeper | null>(null);

export interface SessionProviderProps {
  readonly keeper: SessionKeeper;
  readonly children: ReactNode;
}

export function SessionProvider({ keeper, children }: SessionProviderProps): ReactNode {
  return <KeeperContext value={keeper}>{children}</KeeperContext>;
}

/** The way to sign in and out. */
export function useSessionKeeper(): SessionKeeper {
  const keeper = useContext(KeeperContext);
  if (!keeper) throw new Error('SessionProvider is missing');
  return keeper;
}

/** The session as far as it is known. */
export function useSessionState(): SessionState {
  return useStore(useSessionKeeper().state);
}

/** The signed-in person's session; null on the sign-in pages. */
export function useSession(): Session | null {
  return useSessionState().session;
}
