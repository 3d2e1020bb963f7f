import { Link } from 'react-router';
import { useSpace } from '../app/use-space.js';
import { DateText, PersonName, RecordItem } from '../components/index.js';
import { t } from '../strings/t.js';
import classes from './evidence.module.css';
import { EvidenceStatusMark } from './evidence-marks.js';
import type { ListedEvidence } from './library-page.js';

/** A source in the list: how texts cite it, what it is, and who brought it in. */
export function EvidenceItem({ evidence }: { readonly evidence: ListedEvidence }) {
  const { slug } = useSpace();
  const { id, title, citation, kind, publishedOn, status, addedAt, addedBy, onBehalfOf, taskGroup } =
    evidence;
  return (
    <RecordItem
      title={<Link to={`/spaces/${slug}/evidence/${encodeURIComponent(id)}`}>{title}</Link>}
      status={<EvidenceStatusMark status={status} />}
      meta={
        <>
          {t(`evidence.kind_${kind}`)}
          {publishedOn && (
            <>
              {' · '}
              {t('evidence.published')} <DateText value={publishedOn} relative={false} />
            </>
          )}
          {' · '}
          {taskGroup.title}
        </>
      }
    >
      <p className={classes.citation}>{citation}</p>
      <p className={classes.soft}>
        {t('evidence.broughtIn')} <PersonName person={addedBy} organisation={onBehalfOf} />,{' '}
        <DateText value={addedAt} dayOnly />
      </p>
    </RecordItem>
  );
}
