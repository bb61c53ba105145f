import type { Rounds, Sent, Side } from './bargaining-rounds.js';
import type { Pair, Sql } from './bargaining-setup.js';

interface Version {
  readonly conditionId: string;
  readonly number: number;
  readonly side: Side;
  readonly action: string;
  readonly reason: string | null;
}

interface Condition {
  readonly id: string;
  readonly currentVersion: number;
  readonly openSide: Side | null;
  readonly entries: number;
}

/** What became of the answers, against what the database holds. */
export interface Verdict {
  readonly taken: number;
  readonly refused: number;
  /** Acknowledged answers without a version. */
  readonly lost: readonly string[];
  /** Answers with more than one version, or acknowledged in different ways. */
  readonly doubled: readonly string[];
  /** Versions that do not follow the one their author answered, or break the turn of sides. */
  readonly forked: readonly string[];
}

const VERSIONS = `select condition_id as "conditionId", number, side, action, reason
  from condition_version where event_id = any($1) order by condition_id, number`;
const CONDITIONS = `select c.id, c.current_version as "currentVersion", c.open_side as "openSide",
    (select count(*)::int from journal_entry j where j.subject_type = 'condition' and j.subject_id = c.id) as entries
  from condition c where c.event_id = any($1)`;

/** Plays a thread from its first version on; answers what breaks the turns, and who is asked last. */
function played(versions: readonly Version[]): { broken: string[]; open: Side | null } {
  const broken: string[] = [];
  let open: Side | null = null;
  let opener: Side | null = null;
  for (const { number, side, action } of versions) {
    const own = open === side;
    if (['accept', 'refuse'].includes(action) && (open === null || own))
      broken.push(`${number} ${action}`);
    if (action === 'counter' && own) broken.push(`${number} ${action}`);
    if (action === 'withdraw' && !own) broken.push(`${number} ${action}`);
    if (action === 'propose' || (action === 'reword' && open === null)) opener = side;
    if (action === 'accept' || action === 'refuse') open = null;
    else if (action === 'withdraw') open = side === opener ? null : opener;
    else open = side;
  }
  return { broken, open };
}

function threadFaults(condition: Condition, versions: readonly Version[]): string[] {
  const name = condition.id.slice(0, 8);
  const { broken, open } = played(versions);
  const dense = versions.every(({ number }, index) => number === index + 1);
  return [
    ...broken.map((turn) => `${name}: ${turn}`),
    ...(dense && versions.length === condition.currentVersion ? [] : [`${name}: not dense`]),
    ...(open === condition.openSide ? [] : [`${name}: open ${condition.openSide}, played ${open}`]),
    ...(condition.entries === versions.length - 1 ? [] : [`${name}: ${condition.entries} entries`]),
  ];
}

function answerFaults(sent: readonly Sent[], byMark: ReadonlyMap<string, Version[]>) {
  const lost: string[] = [];
  const doubled: string[] = [];
  const forked: string[] = [];
  for (const { mark, acknowledged, seenNumber, conditionId } of sent) {
    const made = byMark.get(mark) ?? [];
    if (acknowledged.length > 0 && made.length === 0) lost.push(mark);
    if (made.length > 1 || new Set(acknowledged).size > 1) doubled.push(mark);
    const follows = made.every((v) => v.number === seenNumber + 1 && v.conditionId === conditionId);
    if (!follows || (made[0] && acknowledged.some((number) => number !== made[0]?.number))) {
      forked.push(mark);
    }
  }
  return { lost, doubled, forked };
}

/** Compares everything that was acknowledged with the threads as they are. */
export async function checked(
  sql: Sql,
  pairs: readonly Pair[],
  { sent }: Rounds,
): Promise<Verdict> {
  const events = pairs.map(({ eventId }) => eventId);
  const versions = await sql<Version>(VERSIONS, [events]);
  const conditions = await sql<Condition>(CONDITIONS, [events]);
  const byMark = new Map<string, Version[]>();
  for (const version of versions) {
    if (version.reason)
      byMark.set(version.reason, [...(byMark.get(version.reason) ?? []), version]);
  }
  const faults = answerFaults(sent, byMark);
  const threads = conditions.flatMap((condition) =>
    threadFaults(
      condition,
      versions.filter((each) => each.conditionId === condition.id),
    ),
  );
  return {
    taken: sent.filter(({ refused }) => refused === null).length,
    refused: sent.filter(({ refused }) => refused !== null).length,
    lost: faults.lost,
    doubled: faults.doubled,
    forked: [...faults.forked, ...threads],
  };
}
