/** On whose behalf a transaction runs; becomes the database role and the row-level security context. */
export interface Scope {
  readonly role: DatabaseRole;
  /** Null only for the system role, which looks across zones to sign people in. */
  readonly zoneId: string | null;
  readonly personId: string | null;
  /** The organisation whose dossiers the portal role may see. */
  readonly organisationId: string | null;
}

/** The database roles; each sees only what the migrations grant it. */
export type DatabaseRole = 'parley_police' | 'parley_portal' | 'parley_system';

export const SYSTEM_SCOPE: Scope = {
  role: 'parley_system',
  zoneId: null,
  personId: null,
  organisationId: null,
};

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/;

function instant(value: string): string {
  if (!INSTANT.test(value)) throw new Error('A scope begins at an instant');
  return value;
}

function setting(value: string | null): string {
  if (value === null) return '';
  if (!UUID.test(value)) throw new Error('A scope holds ids only');
  return value;
}

/**
 * The statements that open a transaction for a scope, sent as one simple query. Everything is
 * transaction-local, so nothing leaks to the next borrower of the connection. `now` is what the
 * database takes for the present where a policy asks what still holds.
 */
export function openingStatements(scope: Scope, mode: 'read' | 'write', now: string): string {
  const begin =
    mode === 'read'
      ? 'begin isolation level repeatable read read only'
      : 'begin isolation level read committed';
  return (
    `${begin}; set local role ${scope.role}; ` +
    `select set_config('app.zone', '${setting(scope.zoneId)}', true), ` +
    `set_config('app.person', '${setting(scope.personId)}', true), ` +
    `set_config('app.organisation', '${setting(scope.organisationId)}', true), ` +
    `set_config('app.now', '${instant(now)}', true)`
  );
}
