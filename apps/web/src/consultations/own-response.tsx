import { DateText, DoneNotice, HashText } from '../components/index.js';
import { t } from '../strings/t.js';
import classes from './consultations.module.css';
import { ResponseParts } from './response-parts.js';
import type { ResponseRecord } from './types.js';

/** What the viewer said, what was done about it, and the receipt. */
export function OwnResponse(props: { readonly response: ResponseRecord; readonly justSent: boolean }) {
  const { response, justSent } = props;
  return (
    <section aria-label={t('consultations.yourResponse')} className={classes.own}>
      <h3>{t('consultations.yourResponse')}</h3>
      {justSent && <DoneNotice title={t('consultations.submitted')} />}
      <dl className={classes.facts}>
        <div>
          <dt>{t('consultations.sentAt')}</dt>
          <dd>
            <DateText value={response.submittedAt} />
            {response.organisation &&
              `, ${t('consultations.respondFor', { organisation: response.organisation.name })}`}
          </dd>
        </div>
        <div>
          <dt>{t('consultations.receipt')}</dt>
          <dd>
            <HashText value={response.receipt} />
            <p className={classes.soft}>{t('consultations.receiptText')}</p>
          </dd>
        </div>
      </dl>
      <ResponseParts response={response} said={t('consultations.youSaid')} />
    </section>
  );
}
