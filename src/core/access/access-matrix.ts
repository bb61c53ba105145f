import { RESOLVER_NAME_METADATA, RESOLVER_TYPE_METADATA } from '@nestjs/graphql';
import { ALLOW_KEY } from './allow.js';
import type { Door } from './actor.js';
import { type Permission, type Role, permissionsOf } from './permissions.js';

const ROOT_KINDS = ['Query', 'Mutation', 'Subscription'] as const;
export type RootKind = (typeof ROOT_KINDS)[number];

/** One root field of a schema and what somebody needs to use it. */
export interface RootFieldAccess {
  readonly kind: RootKind;
  readonly field: string;
  /** Null when none is declared: then the guard refuses everybody. */
  readonly permission: Permission | null;
}

/** Somebody with a set of roles, as a column of the matrix. */
export interface MatrixPersona {
  readonly key: string;
  readonly door: Door;
  readonly roles: readonly Role[];
}

function methodsOf(provider: Function): [string, Function][] {
  const prototype = provider.prototype as object | undefined;
  return Object.entries(prototype ? Object.getOwnPropertyDescriptors(prototype) : {}).flatMap(
    ([name, { value }]) =>
      typeof value === 'function' ? [[name, value] as [string, Function]] : [],
  );
}

function accessOf(name: string, method: Function): RootFieldAccess[] {
  const kind = Reflect.getMetadata(RESOLVER_TYPE_METADATA, method) as RootKind | undefined;
  if (!kind || !ROOT_KINDS.includes(kind)) return [];
  const given = Reflect.getMetadata(RESOLVER_NAME_METADATA, method) as string | undefined;
  const permission = Reflect.getMetadata(ALLOW_KEY, method) as Permission | undefined;
  return [{ kind, field: given ?? name, permission: permission ?? null }];
}

/** The root fields the resolvers of these modules declare, by kind and name. */
export function rootFieldAccess(modules: readonly Function[]): RootFieldAccess[] {
  const providers = modules.flatMap(
    (module) => (Reflect.getMetadata('providers', module) ?? []) as unknown[],
  );
  const place = ({ kind, field }: RootFieldAccess) => `${ROOT_KINDS.indexOf(kind)} ${field}`;
  return providers
    .filter((provider) => typeof provider === 'function')
    .flatMap(methodsOf)
    .flatMap(([name, method]) => accessOf(name, method))
    .sort((a, b) => (place(a) < place(b) ? -1 : 1));
}

/** Whether a persona may use a root field at the door it comes through. */
export function personaMay(persona: MatrixPersona, access: RootFieldAccess): boolean {
  return access.permission !== null && permissionsOf(persona.roles).has(access.permission);
}

function table(access: readonly RootFieldAccess[], personas: readonly MatrixPersona[]): string[] {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    row(['Root field', 'Kind', 'Permission', ...personas.map(({ key }) => key)]),
    row(['---', '---', '---', ...personas.map(() => ':-:')]),
    ...access.map((each) =>
      row([
        `\`${each.field}\``,
        each.kind.toLowerCase(),
        each.permission ? `\`${each.permission}\`` : 'none declared: refused',
        ...personas.map((persona) => (personaMay(persona, each) ? '✓' : '·')),
      ]),
    ),
  ];
}

/** The document `docs/access-matrix.md`: every root field of both doors by persona. */
export function renderAccessMatrix(
  doors: Readonly<Record<Door, readonly RootFieldAccess[]>>,
  personas: readonly MatrixPersona[],
): string {
  const at = (door: Door) =>
    table(
      doors[door],
      personas.filter((each) => each.door === door),
    );
  return [
    '# Who may use what',
    '',
    'Every root field of both schemas by persona, written by `npm run access-matrix` from the',
    'resolvers and the permission matrix; a test fails when this page is out of date. A tick lets',
    'somebody try: the policy of the record still decides. Nobody who is not signed in may use any',
    'field, and a session of one door is none at the other.',
    '',
    '## Desk (`/graphql`)',
    '',
    ...at('police'),
    '',
    '## Portal (`/portal/graphql`)',
    '',
    ...at('portal'),
    '',
  ].join('\n');
}
