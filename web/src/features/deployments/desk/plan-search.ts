/** What the part shows, as it stands in the address. */
export interface PlanSearch {
  /** The post that is pointed at. */
  readonly post?: string;
  /** The sector a new post begins in. */
  readonly sector?: string;
}

const ID = /^[0-9a-f-]{36}$/;

/** Reads the address; what is no id is left out. */
export function readPlanSearch(search: Record<string, unknown>): PlanSearch {
  const id = (name: string): Record<string, string> => {
    const value = search[name];
    return typeof value === 'string' && ID.test(value) ? { [name]: value } : {};
  };
  return { ...id('post'), ...id('sector') };
}
