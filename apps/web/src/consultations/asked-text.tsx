import { AgreedText, type ClauseNumber, Section } from '../components/index.js';
import { Glossary } from '../definitions/glossary.js';
import { EvidenceOf } from '../evidence/cited-evidence.js';
import { t } from '../strings/t.js';
import { ClauseComment } from './clause-comment.js';
import classes from './consultations.module.css';
import type { ConsultationRecord } from './types.js';

const commentTool = (clause: ClauseNumber) => <ClauseComment clause={clause} />;

/** The exact text asked about; who can respond finds a comment button under each clause. */
export function AskedText(props: {
  readonly consultation: ConsultationRecord;
  readonly responding: boolean;
}) {
  const { consultation, responding } = props;
  const { version } = consultation;
  return (
    <Section
      title={t('consultations.exactText')}
      aside={responding && <a href="#respond">{t('consultations.goToQuestions')}</a>}
    >
      {responding && <p className={classes.soft}>{t('consultations.keptHere')}</p>}
      <Glossary>
        <EvidenceOf content={version.content}>
          <AgreedText
            content={version.content}
            clauses={version.clauses}
            label={t('consultations.onVersion', { number: version.number, title: version.title })}
            tools={responding ? commentTool : undefined}
          />
        </EvidenceOf>
      </Glossary>
    </Section>
  );
}
