import { useEffect, useState } from 'react';

const SETTLES_MS = 400;

/** A value once it has stood still for a moment: what is typed is not asked letter by letter. */
export function useSettled<Value>(value: Value, ms: number = SETTLES_MS): Value {
  const [settled, setSettled] = useState(value);
  const written = JSON.stringify(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(JSON.parse(written) as Value), ms);
    return () => clearTimeout(timer);
  }, [written, ms]);
  return settled;
}
