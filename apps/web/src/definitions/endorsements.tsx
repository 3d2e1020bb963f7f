import { useState } from 'react';
import { Link } from 'react-router';
import { useSpace } from '../app/use-space.js';
import {
  ActForm,
  DateText,
  Opener,
  PagedList,
  PersonName,
  RecordItem,
  Section,
  statementFields,
  statementUrlOf,
  usePages,
} from '../components/index.js';
import { ReadToEnd, type ReadWords } from '../drafting/read-to-end.js';
import type { DefinitionEndorsementsQuery } from '../graphql/generated/graphql.js';
import { t } from '../strings/t.js';
import { DefinitionEndorsementsDocument, EndorseDefinitionDocument } from './definition.graphql.js';
import classes from './definition-item.module.css';
import { CurrentMark } from './definition-marks.js';
import type { ShownDefinition } from './definition-page.js';

const pick = (data: DefinitionEndorsementsQuery) => data.definition.endorsements;

interface Props {
  readonly definition: ShownDefinition;
  readonly onChange: () => void;
}

/** What government endorsed of a term, at which version; and, for its sponsor, to endorse what is agreed now. */
export function Endorsements({ definition, onChange }: Props) {
  const { slug } = useSpace();
  const { id, agreedVersion } = definition;
  const pages = usePages(DefinitionEndorsementsDocument, { id }, pick);
  const endorsed = () => {
    pages.refresh();
    onChange();
  };
  return (
    <Section title={t('definitions.endorsements')}>
      <PagedList
        pages={pages}
        pick={pick}
        label={t('definitions.endorsements')}
        emptyTitle={t('definitions.notEndorsed')}
        emptyText={t('definitions.notEndorsedText')}
      >
        {(each) => (
          <RecordItem
            key={each.id}
            title={
              each.version ? (
                <Link to={`/spaces/${slug}/versions/${encodeURIComponent(each.version.id)}`}>
                  {t('definitions.endorsedAtVersion', { number: each.version.number })}
                </Link>
              ) : (
                t('definitions.endorsedThen')
              )
            }
            status={<CurrentMark is="endorsed" superseded={each.superseded} />}
            meta={
              <>
                <PersonName person={each.person} organisation={each.organisation} />,{' '}
                <DateText value={each.at} dayOnly />
              </>
            }
          >
            <p className={classes.text}>{each.statement}</p>
            {each.statementUrl && (
              <p>
                <a href={each.statementUrl} rel="noreferrer">
                  {t('definitions.statement')}
                </a>
              </p>
            )}
          </RecordItem>
        )}
      </PagedList>
      {agreedVersion && definition.mayDo.includes('definition.endorse') && (
        <Opener label={t('definitions.endorse')}>
          {() => <Endorse definition={definition} versionId={agreedVersion.id} onChange={endorsed} />}
        </Opener>
      )}
    </Section>
  );
}

/** First the exact words, read to their end; then what government says. */
function Endorse(props: Props & { readonly versionId: string }) {
  const { definition, versionId, onChange } = props;
  const [read, setRead] = useState<ReadWords>();
  return (
    <>
      <ReadToEnd versionId={versionId} onRead={setRead} />
      {read && (
        <ActForm
          document={EndorseDefinitionDocument}
          label={t('definitions.endorseSay')}
          fields={statementFields({ name: 'statement', label: t('definitions.endorseStatement') })}
          input={(values) => ({
            definitionId: definition.id,
            versionSha256: read.sha256,
            statement: values.statement ?? '',
            statementUrl: statementUrlOf(values),
          })}
          records={() => t('definitions.endorseRecords', { term: definition.term, number: read.number })}
          onDone={onChange}
        />
      )}
    </>
  );
}
