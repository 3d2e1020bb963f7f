import { Link } from 'react-router';
import { t } from '../strings/t.js';
import classes from './evidence-mark.module.css';
import { type CitedSource, useKnownEvidence } from './known-evidence.js';

/** A citation of a source: it leads to the page of it for whoever can open that, and says when it was withdrawn. */
export function EvidenceMark({ evidenceId, label }: CitedSource) {
  const { base, withdrawn } = useKnownEvidence();
  return (
    <cite className={classes.cite}>
      {base === null ? (
        <span className={classes.plain}>{label}</span>
      ) : (
        <Link to={`${base}/${encodeURIComponent(evidenceId)}`}>{label}</Link>
      )}
      {withdrawn.has(evidenceId) && (
        <span className={classes.withdrawn}> {t('components.citesWithdrawn')}</span>
      )}
    </cite>
  );
}
