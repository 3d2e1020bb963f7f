import { Link, useParams } from 'react-router';
import { useSpace } from '../app/use-space.js';
import { DoneNotice, HashText, Recorded } from '../components/index.js';
import { AnswerProof } from '../record/answer-proof.js';
import { t } from '../strings/t.js';
import type { AnswerDone } from './use-answer.js';

/** Says what was recorded, and gives the receipt to keep. */
export function AnswerReceipt(props: { readonly done: AnswerDone; readonly organisation: string }) {
  const { done, organisation } = props;
  const { slug } = useSpace();
  const { id = '' } = useParams();
  return (
    <DoneNotice title={t('decisions.done')} takesFocus>
      <p>
        <Recorded>{done.sentence}</Recorded>
      </p>
      <p>
        {t('decisions.receipt')}: <HashText value={done.leafHash} />
      </p>
      <p>{t('decisions.receiptText')}</p>
      <AnswerProof decision={id} organisation={organisation} act={done.id} />
      <p>
        <Link to={`/spaces/${slug}/record`}>{t('decisions.toRecord')}</Link>{' '}
        <Link to={`/verify?act=${encodeURIComponent(done.id)}`}>{t('record.checkReceipt')}</Link>
      </p>
    </DoneNotice>
  );
}
