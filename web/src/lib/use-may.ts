import { useCallback } from 'react';
import { useSession } from './session-context.js';

/** Whether the signed-in person may do a thing at all, by its name in the permission matrix. */
export function useMay(): (permission: string) => boolean {
  const session = useSession();
  return useCallback((permission) => session?.permissions.includes(permission) ?? false, [session]);
}
