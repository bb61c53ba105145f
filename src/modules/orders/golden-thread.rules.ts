import type { Localized } from '../../core/graphql/localized.type.js';

/** Records of the golden thread, in the order one follows from the other. */
export const THREAD_TYPES = [
  'policyNote',
  'hazard',
  'measure',
  'condition',
  'post',
  'orderParagraph',
] as const;
export type ThreadType = (typeof THREAD_TYPES)[number];

export interface ThreadNode {
  readonly type: ThreadType;
  readonly id: string;
  /** What people call it: R1, R1-M1, C13, M1, `3 execution.post…`. */
  readonly code: string;
  readonly text: Localized;
}

/** `to` follows from `from`. */
export interface ThreadLink {
  readonly fromType: ThreadType;
  readonly fromId: string;
  readonly toType: ThreadType;
  readonly toId: string;
}

export interface Thread {
  readonly nodes: readonly ThreadNode[];
  readonly links: readonly ThreadLink[];
}

/** The records of one event as far as the thread runs through them. */
export interface ThreadSources {
  readonly policies: readonly {
    readonly id: string;
    readonly number: number;
    readonly text: Localized;
  }[];
  readonly hazards: readonly {
    readonly id: string;
    readonly code: string;
    readonly title: Localized;
  }[];
  readonly measures: readonly {
    readonly id: string;
    readonly code: string;
    readonly text: Localized;
    readonly hazardId: string;
    readonly conditionId: string | null;
  }[];
  readonly conditions: readonly {
    readonly id: string;
    readonly label: string;
    readonly text: Localized;
  }[];
  readonly posts: readonly {
    readonly id: string;
    readonly code: string;
    readonly name: Localized;
    readonly measureId: string | null;
    readonly conditionId: string | null;
  }[];
  readonly paragraphs: readonly {
    readonly id: string;
    readonly code: string;
    readonly text: Localized;
    readonly references: readonly { readonly type: string; readonly id: string }[];
  }[];
}

const isThreadType = (type: string): type is ThreadType =>
  (THREAD_TYPES as readonly string[]).includes(type);

function nodesOf(sources: ThreadSources): ThreadNode[] {
  return [
    ...sources.policies.map(({ id, number, text }) => ({
      type: 'policyNote' as const,
      id,
      code: String(number),
      text,
    })),
    ...sources.hazards.map(({ id, code, title }) => ({
      type: 'hazard' as const,
      id,
      code,
      text: title,
    })),
    ...sources.measures.map(({ id, code, text }) => ({ type: 'measure' as const, id, code, text })),
    ...sources.conditions.map(({ id, label, text }) => ({
      type: 'condition' as const,
      id,
      code: label,
      text,
    })),
    ...sources.posts.map(({ id, code, name }) => ({ type: 'post' as const, id, code, text: name })),
    ...sources.paragraphs.map(({ id, code, text }) => ({
      type: 'orderParagraph' as const,
      id,
      code,
      text,
    })),
  ];
}

function linksOf(sources: ThreadSources): ThreadLink[] {
  const link = (fromType: ThreadType, fromId: string, toType: ThreadType, toId: string) => ({
    fromType,
    fromId,
    toType,
    toId,
  });
  return [
    ...sources.measures.map(({ id, hazardId }) => link('hazard', hazardId, 'measure', id)),
    ...sources.measures.flatMap(({ id, conditionId }) =>
      conditionId ? [link('measure', id, 'condition', conditionId)] : [],
    ),
    ...sources.posts.flatMap(({ id, measureId, conditionId }) => [
      ...(measureId ? [link('measure', measureId, 'post', id)] : []),
      ...(conditionId ? [link('condition', conditionId, 'post', id)] : []),
    ]),
    ...sources.paragraphs.flatMap(({ id, references }) =>
      references.flatMap((reference) =>
        isThreadType(reference.type)
          ? [link(reference.type, reference.id, 'orderParagraph', id)]
          : [],
      ),
    ),
  ];
}

const keyOf = (type: string, id: string) => `${type}:${id}`;

function reach(start: string, links: readonly ThreadLink[], direction: 'up' | 'down'): Set<string> {
  const found = new Set([start]);
  const open = [start];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const { fromType, fromId, toType, toId } of links) {
      const [from, to] = [keyOf(fromType, fromId), keyOf(toType, toId)];
      const next = direction === 'down' ? (from === at ? to : null) : to === at ? from : null;
      if (next && !found.has(next)) {
        found.add(next);
        open.push(next);
      }
    }
  }
  return found;
}

/**
 * Everything one record came from and everything that follows from it: hazard → measure →
 * condition → post → paragraph, and policy note → paragraph, never sideways. Null when the record is not among the sources.
 */
export function threadOf(sources: ThreadSources, type: ThreadType, id: string): Thread | null {
  const nodes = nodesOf(sources);
  const start = keyOf(type, id);
  if (!nodes.some((node) => keyOf(node.type, node.id) === start)) return null;
  const links = linksOf(sources);
  const up = reach(start, links, 'up');
  const down = reach(start, links, 'down');
  const walked = ({ fromType, fromId, toType, toId }: ThreadLink) => {
    const [from, to] = [keyOf(fromType, fromId), keyOf(toType, toId)];
    return (up.has(from) && up.has(to)) || (down.has(from) && down.has(to));
  };
  return {
    nodes: nodes.filter((node) => {
      const key = keyOf(node.type, node.id);
      return up.has(key) || down.has(key);
    }),
    links: links.filter(walked),
  };
}
