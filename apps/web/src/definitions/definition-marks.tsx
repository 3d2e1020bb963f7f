import { DefinitionStatusMark, StatusMark } from '../components/index.js';
import { t } from '../strings/t.js';
import classes from './definition-item.module.css';
import type { DefinitionRecord } from './definitions-page.js';

/** How a term stands: whether it is agreed, and whether government endorsed it. */
export function DefinitionMarks(props: {
  readonly definition: Pick<DefinitionRecord, 'status' | 'endorsements'>;
}) {
  const { status, endorsements } = props.definition;
  const [latest] = endorsements.nodes;
  return (
    <div className={classes.marks}>
      <DefinitionStatusMark status={status} />
      {latest && <EndorsedMark superseded={latest.superseded} />}
    </div>
  );
}

/** Whether government endorsed the text that is agreed now, or an earlier one. */
export function EndorsedMark({ superseded }: { readonly superseded: boolean }) {
  return superseded ? (
    <StatusMark shape="triangleOpen" tone="amber">
      {t('definitions.endorsedBefore')}
    </StatusMark>
  ) : (
    <StatusMark shape="circle" tone="green">
      {t('definitions.endorsed')}
    </StatusMark>
  );
}
