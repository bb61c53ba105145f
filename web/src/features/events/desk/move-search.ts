/** A move under consideration, as the address of the page holds it. */
export interface MoveSearch {
  readonly days?: number;
  readonly minutes?: number;
  readonly end?: string;
}

function whole(value: unknown, most: number): number | undefined {
  const number = Math.trunc(Number(value));
  if (!Number.isFinite(number) || number === 0) return undefined;
  return Math.max(-most, Math.min(most, number));
}

/** Days, minutes and the id of an end place; what cannot be is left out. */
export function readMoveSearch(search: Readonly<Record<string, unknown>>): MoveSearch {
  const days = whole(search['days'], 366);
  const minutes = whole(search['minutes'], 1440);
  const end = search['end'];
  return {
    ...(days === undefined ? {} : { days }),
    ...(minutes === undefined ? {} : { minutes }),
    ...(typeof end === 'string' && /^[0-9a-f-]{36}$/.test(end) ? { end } : {}),
  };
}

/** Whether anything would be moved. */
export function isMove({ days, minutes, end }: MoveSearch): boolean {
  return days !== undefined || minutes !== undefined || end !== undefined;
}
