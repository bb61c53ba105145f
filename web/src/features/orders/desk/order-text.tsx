import { IconRoute } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/use-format.js';
import type { OrderContent, OrderItem, OrderLanguage, OrderParagraph } from './order-content.js';
import classes from './orders.module.css';

/** Records the golden thread runs through; sentences that rest on others have no thread. */
const THREADED = ['hazard', 'measure', 'condition', 'post'];

export interface ThreadPlace {
  /** Address of the dossier. */
  readonly base: string;
  /** Id of the version the sentences stand in. */
  readonly versionId: string;
}

interface ItemProps {
  readonly item: OrderItem;
  readonly language: OrderLanguage;
  readonly thread?: ThreadPlace | undefined;
}

/** The first words of a sentence, to name its thread for a screen reader. */
function named(text: string): string {
  return text.split('\n')[0]?.slice(0, 60) ?? '';
}

function Item({ item, language, thread }: ItemProps): ReactNode {
  const { t } = useTranslation('orders-desk');
  const threaded = item.references.some(({ type }) => THREADED.includes(type));
  return (
    <li className={classes.item}>
      <span className={classes.itemText} lang={language}>
        {item.text[language]}
      </span>
      {thread && threaded && (
        <Link
          className={classes.threadLink}
          to={`${thread.base}/order/thread`}
          search={{ type: 'orderParagraph', id: `${thread.versionId}:${item.id}` } as never}
          aria-label={t('thread.of', { name: named(item.text[language]) })}
          title={t('thread.open')}
          data-print="hide"
        >
          <IconRoute size={18} aria-hidden />
        </Link>
      )}
    </li>
  );
}

function Paragraph({
  paragraph,
  ...rest
}: { readonly paragraph: OrderParagraph } & Omit<ItemProps, 'item'>): ReactNode {
  const { number, title, sections, code } = paragraph;
  return (
    <section className={classes.paragraph} id={`paragraph-${code}`}>
      <h3 lang={rest.language}>
        {number}. {title[rest.language]}
      </h3>
      {sections.map((section) => (
        <div key={section.code} className={classes.orderSection}>
          {sections.length > 1 && (
            <h4 className={classes.small} lang={rest.language}>
              {section.title[rest.language]}
            </h4>
          )}
          <ul className={classes.plain}>
            {section.items.map((item) => (
              <Item key={item.id} item={item} {...rest} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function Card({ content, language }: Omit<OrderTextProps, 'thread'>): ReactNode {
  const format = useFormat();
  return (
    <dl className={classes.cardTimes}>
      {content.card.times.map(({ id, label, at }) => (
        <div key={id}>
          <dt lang={language}>{label[language]}</dt>
          <dd>
            <time dateTime={at}>{format.time(at)}</time>
          </dd>
        </div>
      ))}
    </dl>
  );
}

export interface OrderTextProps {
  readonly content: OrderContent;
  readonly language: OrderLanguage;
  /** Offers the golden thread of every sentence that has one. */
  readonly thread?: ThreadPlace;
}

/** The compiled order: times of the command card, then the five paragraphs. */
export function OrderText({ content, language, thread }: OrderTextProps): ReactNode {
  return (
    <article className={classes.order}>
      <Card content={content} language={language} />
      {content.paragraphs.map((paragraph) => (
        <Paragraph key={paragraph.code} paragraph={paragraph} language={language} thread={thread} />
      ))}
    </article>
  );
}
