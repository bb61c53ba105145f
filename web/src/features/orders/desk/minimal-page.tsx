import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDossier, useDossierReading } from '../../events/desk/index.js';
import { ParleyError } from '../../../lib/errors.js';
import { useMay } from '../../../lib/use-may.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { ErrorSummary } from '../../../ui/feedback/error-summary.js';
import { Loading } from '../../../ui/feedback/loading.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { PageSection } from '../../../ui/frame/page.js';
import { LanguageChoice } from './language-choice.js';
import { orderContent, type OrderContent } from './order-content.js';
import { OrderText } from './order-text.js';
import type { FoundOrder } from './order-types.js';
import { MinimalOrderDocument, OrderDocument } from './orders.desk.graphql.js';
import classes from './orders.module.css';
import { useOrderLanguage } from './use-order-language.js';
import { useWriting, type Writing } from './use-writing.js';
import { LineFields, PairFields } from './write-fields.js';

/** What the dossier says already: the writer sees what need not be written. */
function Known({ content }: { readonly content: OrderContent }): ReactNode {
  const { t } = useTranslation('orders-desk');
  const [language, choose] = useOrderLanguage();
  const situation = content.paragraphs.filter(({ code }) => code === 'situation');
  return (
    <details className={classes.fold} open>
      <summary>
        <span>{t('minimal.known')}</span>
      </summary>
      <div className={classes.stack}>
        <div>
          <LanguageChoice language={language} onChoose={choose} />
        </div>
        <OrderText content={{ ...content, paragraphs: situation }} language={language} />
      </div>
    </details>
  );
}

function Texts({ writing }: { readonly writing: Writing }): ReactNode {
  const { t } = useTranslation('orders-desk');
  const { values, change, errors } = writing;
  return (
    <>
      {(['standby', 'intent', 'context'] as const).map((name) => (
        <fieldset key={name} className={classes.group}>
          <legend>{t(`write.group.${name}`)}</legend>
          <p className={classes.soft}>{t(`minimal.hint.${name}`)}</p>
          <PairFields
            path={name}
            lines={2}
            value={values[name]}
            errors={errors}
            onChange={(value) => change({ [name]: value })}
          />
        </fieldset>
      ))}
      <fieldset className={classes.group}>
        <legend>{t('minimal.calm')}</legend>
        <LineFields
          path="coordination"
          values={values.coordination ?? []}
          errors={errors}
          onChange={(coordination) => change({ coordination })}
        />
      </fieldset>
    </>
  );
}

interface FormProps {
  readonly order: FoundOrder | null;
  readonly texts: unknown;
  readonly content: OrderContent;
}

function Form({ order, texts, content }: FormProps): ReactNode {
  const { t } = useTranslation('orders-desk');
  const { base } = useDossier();
  const navigate = useNavigate();
  const writing = useWriting(order, 'minimal', texts);
  const { compile, items, attempt, other, kept, send, startAgain } = writing;
  return (
    <form
      className={classes.form}
      noValidate
      aria-label={t('minimal.title')}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <ErrorSummary items={items} attempt={attempt} />
      {other && (
        <ErrorNotice error={other} onRetry={() => void compile.retry()}>
          {other.code === 'STALE' && <p className={classes.line}>{t('write.stale')}</p>}
        </ErrorNotice>
      )}
      {kept && (
        <Notice
          tone="info"
          title={t('write.kept')}
          actions={
            <Button variant="default" onClick={startAgain}>
              {t('write.discard')}
            </Button>
          }
        />
      )}
      <Known content={content} />
      <Texts writing={writing} />
      <div className={classes.buttons}>
        <Button type="submit" loading={compile.status === 'running'}>
          {t('minimal.compile')}
        </Button>
        <Button variant="default" onClick={() => void navigate({ to: `${base}/order` })}>
          {t('write.cancel')}
        </Button>
      </div>
    </form>
  );
}

/** An order of one page for what nobody asked for: prefilled, so that it takes minutes. */
export function MinimalPage(): ReactNode {
  const { t } = useTranslation('orders-desk');
  const may = useMay();
  const found = useDossierReading(OrderDocument);
  const proposal = useDossierReading(MinimalOrderDocument);
  if (!may('orders.draft')) return <ErrorNotice error={new ParleyError('FORBIDDEN')} />;
  const error = found.error ?? proposal.error;
  const ready = found.data && proposal.data;
  return (
    <PageSection arrives title={t('minimal.title')}>
      <p className={classes.soft}>{t('minimal.lead')}</p>
      {error && !ready && (
        <ErrorNotice error={error} onRetry={found.error ? found.again : proposal.again} />
      )}
      {!ready && !error && <Loading lines={12} />}
      {found.data && proposal.data && (
        <Form
          key={found.data.event.id}
          order={found.data.event.operationOrder ?? null}
          texts={proposal.data.minimalOrderProposal.texts}
          content={orderContent(proposal.data.minimalOrderProposal.content)}
        />
      )}
    </PageSection>
  );
}
