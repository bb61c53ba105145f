import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDossierReading } from '../../events/desk/index.js';
import { ParleyError } from '../../../lib/errors.js';
import { useMay } from '../../../lib/use-may.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { Loading } from '../../../ui/feedback/loading.js';
import { PageSection } from '../../../ui/frame/page.js';
import { LanguageChoice } from './language-choice.js';
import { OrderForm } from './order-form.js';
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
  const writing = useWriting(order, 'minimal', texts);
  return (
    <OrderForm writing={writing} name="minimal">
      <Known content={content} />
      <Texts writing={writing} />
    </OrderForm>
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
