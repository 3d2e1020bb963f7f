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
      {latest && <CurrentMark is="endorsed" superseded={latest.superseded} />}
    </div>
  );
}

const SAID = {
  endorsed: ['definitions.endorsed', 'definitions.endorsedBefore'],
  cited: ['definitions.citesAgreed', 'definitions.citesSuperseded'],
} as const;

/** Whether it is the text that is agreed now which government endorsed or a document cites, or an earlier one. */
export function CurrentMark(props: { readonly is: keyof typeof SAID; readonly superseded: boolean }) {
  const [now, before] = SAID[props.is];
  return props.superseded ? (
    <StatusMark shape="triangleOpen" tone="amber">
      {t(before)}
    </StatusMark>
  ) : (
    <StatusMark shape="circle" tone="green">
      {t(now)}
    </StatusMark>
  );
}
