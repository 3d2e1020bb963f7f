import { Link } from 'react-router';
import { useSpace } from '../app/use-space.js';
import { DateText, Fact, Facts, PersonName } from '../components/index.js';
import { isWebAddress } from '../components/web-address.js';
import { t } from '../strings/t.js';
import { shownAddress } from './entry.js';
import classes from './evidence.module.css';
import type { ShownEvidence } from './evidence-page.js';

/** How texts cite a source, what it is, where it is found, and who brought it in for whom. */
export function EvidenceFacts({ evidence }: { readonly evidence: ShownEvidence }) {
  const { slug } = useSpace();
  const { citation, kind, address, publishedOn, taskGroup, addedAt, addedBy, onBehalfOf } = evidence;
  return (
    <Facts label={t('evidence.facts')}>
      <Fact term={t('evidence.citedAs')}>
        <span className={classes.citation}>{citation}</span>
      </Fact>
      <Fact term={t('evidence.kind')}>{t(`evidence.kind_${kind}`)}</Fact>
      <Fact term={t('evidence.published')}>
        {publishedOn ? <DateText value={publishedOn} relative={false} /> : t('evidence.notSaid')}
      </Fact>
      <Fact term={t('evidence.where')}>
        {address && isWebAddress(address) ? (
          <a href={address} rel="noreferrer external nofollow" className={classes.address}>
            {shownAddress(address)}
          </a>
        ) : (
          (address ?? t('evidence.noAddress'))
        )}
      </Fact>
      <Fact term={t('evidence.group')}>
        <Link to={`/spaces/${slug}/groups/${encodeURIComponent(taskGroup.id)}`}>{taskGroup.title}</Link>
      </Fact>
      <Fact term={t('evidence.broughtIn')}>
        <PersonName person={addedBy} organisation={onBehalfOf} />, <DateText value={addedAt} />
      </Fact>
    </Facts>
  );
}
