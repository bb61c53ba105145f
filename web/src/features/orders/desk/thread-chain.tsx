import { IconArrowDownRight, IconRoute } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDossier } from '../../events/desk/index.js';
import type { GoldenThreadQuery } from '../../../gql/desk/graphql.js';
import { useLocalized } from '../../../lib/localized.js';
import { THREAD_TYPES, type ThreadType } from './thread-search.js';
import classes from './thread.module.css';

type Thread = GoldenThreadQuery['goldenThread'];
type Node = Thread['nodes'][number];

interface Place {
  readonly path: string;
  readonly search?: Readonly<Record<string, string>>;
  readonly hash?: string;
}

/** Where in the dossier a record stands, below the dossier's address. */
function placeOf({ type, id, code }: Node): Place {
  switch (type) {
    case 'condition':
      return { path: 'conditions', search: { c: code } };
    case 'post':
      return { path: 'plan', search: { post: id } };
    case 'orderParagraph':
      return { path: 'order', hash: `paragraph-${paragraphOf(id)}` };
    default:
      return { path: 'risk' };
  }
}

/** `<version>:execution.post.…` stands in the paragraph `execution`. */
function paragraphOf(id: string): string {
  return id.split(':')[1]?.split('.')[0] ?? '';
}

const keyOf = (node: { readonly type: string; readonly id: string }): string =>
  `${node.type}:${node.id}`;

function useCode(): (node: Node) => string {
  const { t } = useTranslation('orders-desk');
  return ({ type, code }) => (type === 'orderParagraph' ? t('thread.paragraph', { code }) : code);
}

interface NeighboursProps {
  readonly words: string;
  readonly nodes: readonly Node[];
}

function Neighbours({ words, nodes }: NeighboursProps): ReactNode {
  const { base } = useDossier();
  const code = useCode();
  if (nodes.length === 0) return null;
  return (
    <p className={classes.neighbours}>
      {words}{' '}
      {nodes.map((node) => (
        <Link
          key={keyOf(node)}
          to={`${base}/order/thread`}
          search={{ type: node.type, id: node.id } as never}
        >
          {code(node)}
        </Link>
      ))}
    </p>
  );
}

interface NodeProps {
  readonly node: Node;
  readonly thread: Thread;
  readonly start: boolean;
}

function ThreadNode({ node, thread, start }: NodeProps): ReactNode {
  const { t } = useTranslation('orders-desk');
  const { base } = useDossier();
  const say = useLocalized();
  const code = useCode();
  const place = placeOf(node);
  const at = (type: string, id: string): Node | undefined =>
    thread.nodes.find((one) => one.type === type && one.id === id);
  const found = (nodes: readonly (Node | undefined)[]): Node[] =>
    nodes.filter((one): one is Node => one !== undefined);
  const before = thread.links
    .filter(({ toType, toId }) => toType === node.type && toId === node.id)
    .map(({ fromType, fromId }) => at(fromType, fromId));
  const after = thread.links
    .filter(({ fromType, fromId }) => fromType === node.type && fromId === node.id)
    .map(({ toType, toId }) => at(toType, toId));
  return (
    <li className={classes.node} aria-current={start ? 'true' : undefined}>
      {start && (
        <span className={classes.here}>
          <IconRoute size={16} aria-hidden />
          {t('thread.here')}
        </span>
      )}
      <Link
        className={classes.name}
        to={`${base}/${place.path}`}
        search={(place.search ?? {}) as never}
        {...(place.hash ? { hash: place.hash } : {})}
      >
        {code(node)}
      </Link>
      <span className={classes.text}>{say(node.text)}</span>
      <Neighbours words={t('thread.because')} nodes={found(before)} />
      <Neighbours words={t('thread.leadsTo')} nodes={found(after)} />
    </li>
  );
}

export interface ThreadChainProps {
  readonly thread: Thread;
  readonly type: ThreadType;
  readonly id: string;
}

/** The chain hazard → measure → condition → post → paragraph as five lists, side by side. */
export function ThreadChain({ thread, type, id }: ThreadChainProps): ReactNode {
  const { t } = useTranslation('orders-desk');
  return (
    <ol className={classes.chain}>
      {THREAD_TYPES.map((stage, index) => {
        const nodes = thread.nodes.filter((node) => node.type === stage);
        return (
          <li key={stage} className={classes.stage}>
            <h3 className={classes.stageName}>
              {index > 0 && <IconArrowDownRight size={18} aria-hidden />}
              {t(`thread.type.${stage}`)}
            </h3>
            {nodes.length === 0 ? (
              <p className={classes.nothing}>{t('thread.nothing')}</p>
            ) : (
              <ul className={classes.nodes}>
                {nodes.map((node) => (
                  <ThreadNode
                    key={keyOf(node)}
                    node={node}
                    thread={thread}
                    start={node.type === type && node.id === id}
                  />
                ))}
              </ul>
            )}
          </li>
        );
      })}
    </ol>
  );
}
