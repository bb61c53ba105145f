import { useState } from 'react';
import { toParleyError, type ParleyError } from './errors.js';
import { postFile } from './http.js';

/** Adding a file to something, one at a time. */
export interface FileAdding {
  readonly busy: boolean;
  readonly error: ParleyError | null;
  readonly add: (file: File) => void;
}

/** Posts files to an address made of their name; `after` runs once one was kept. */
export function useFileAdding(
  address: (name: string) => string,
  after: () => void,
  headers: Readonly<Record<string, string>> = {},
): FileAdding {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ParleyError | null>(null);
  const send = async (file: File): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      await postFile(address(encodeURIComponent(file.name)), file, headers);
      after();
    } catch (fault) {
      setError(toParleyError(fault));
    } finally {
      setBusy(false);
    }
  };
  return { busy, error, add: (file) => void send(file) };
}
