import { LINE, PARAGRAPHS } from '@concordat/domain';
import { Textarea, TextInput } from '@mantine/core';
import { useSpace } from '../app/use-space.js';
import {
  BindingForm,
  DateText,
  EmptyState,
  Opener,
  RecordItem,
  RecordList,
  Section,
  StatusMark,
  speakerName,
} from '../components/index.js';
import { useSpeaker } from '../graphql/speaker.js';
import { useAct } from '../graphql/use-act.js';
import { useFields } from '../organisations/use-fields.js';
import { t } from '../strings/t.js';
import { TranslateDefinitionDocument } from './definition.graphql.js';
import type { ShownDefinition } from './definition-page.js';

interface Props {
  readonly definition: ShownDefinition;
  readonly onChange: () => void;
}

/** A term in other languages than the one in which it was agreed. */
export function Translations({ definition, onChange }: Props) {
  const { translations } = definition;
  return (
    <Section title={t('definitions.translations')}>
      {translations.length === 0 ? (
        <EmptyState title={t('definitions.notTranslated')}>
          <p>{t('definitions.notTranslatedText')}</p>
        </EmptyState>
      ) : (
        <RecordList label={t('definitions.translations')}>
          {translations.map(({ id, language, term, text, at, superseded }) => (
            <RecordItem
              key={id}
              title={<span lang={language.toLowerCase()}>{term}</span>}
              status={
                superseded && (
                  <StatusMark shape="triangleOpen" tone="amber">
                    {t('definitions.translatedBefore')}
                  </StatusMark>
                )
              }
              meta={
                <>
                  {t('definitions.welsh')}, <DateText value={at} dayOnly />
                </>
              }
            >
              <p lang={language.toLowerCase()}>{text}</p>
            </RecordItem>
          ))}
        </RecordList>
      )}
      {definition.mayDo.includes('definition.translate') && (
        <Opener label={t('definitions.translate')}>
          {(close) => (
            <TranslateForm
              definition={definition}
              onChange={() => {
                close();
                onChange();
              }}
            />
          )}
        </Opener>
      )}
    </Section>
  );
}

function TranslateForm({ definition, onChange }: Props) {
  const { slug } = useSpace();
  const act = useAct(TranslateDefinitionDocument);
  const before = definition.translations.find(({ language }) => language === 'CY');
  const fields = useFields(
    { term: before?.term ?? '', text: before?.text ?? '' },
    { term: LINE, text: PARAGRAPHS },
    act.problem,
  );
  const speaker = useSpeaker(slug, ['CO_CHAIR', 'SECRETARIAT'], null);
  const { term, text } = fields.values;
  const input = () =>
    fields.ready()
      ? { definitionId: definition.id, language: 'CY' as const, term: term.trim(), text: text.trim() }
      : undefined;
  return (
    <BindingForm
      act={act}
      title={t('definitions.translate')}
      submitLabel={t('definitions.translate')}
      confirmLabel={t('definitions.translateConfirm')}
      records={
        <p>
          {t('definitions.translateRecords', {
            speaker: speakerName(speaker),
            term: definition.term,
            welsh: term.trim(),
          })}
        </p>
      }
      input={input}
      onDone={onChange}
    >
      <TextInput
        label={t('definitions.welshTerm')}
        lang="cy"
        required
        withAsterisk={false}
        {...fields.bind('term')}
      />
      <Textarea
        label={t('definitions.welshText')}
        lang="cy"
        autosize
        minRows={3}
        required
        withAsterisk={false}
        {...fields.bind('text')}
      />
    </BindingForm>
  );
}
