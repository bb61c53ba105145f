import { useEffect, useState } from 'react';

/**
 * The secret behind `#` of a single-use link. It is read once and taken out of the address, so that
 * it stays in no history; what stands behind `#` never reaches a server by itself.
 */
export function useSecretInHash(): string {
  const [secret] = useState(() => decodeURIComponent(window.location.hash.slice(1)));
  useEffect(() => {
    if (secret === '') return;
    const { pathname, search } = window.location;
    window.history.replaceState(window.history.state, '', pathname + search);
  }, [secret]);
  return secret;
}
