import { useNavigate } from 'react-router';
import {
  ActForm,
  dayText,
  Fact,
  Facts,
  type Field,
  Openers,
  Section,
  statementFields,
  statementUrlOf,
  type Values,
} from '../components/index.js';
import { t } from '../strings/t.js';
import { ChangeGoalDocument, ChangeSponsorDocument, ChangeTargetDateDocument } from './console.graphql.js';
import classes from './console.module.css';
import type { KeptSpace } from './space-section.js';
import { useConsoleSpace } from './use-console.js';

interface Props {
  readonly space: KeptSpace;
  readonly onDone: (sentence: string) => void;
}

/** What government set: the goal, the date and the sponsor, and, for its sponsor, to change each with reasons. */
export function Mandate({ space, onDone }: Props) {
  const sponsors = space.roles.nodes.filter(({ role }) => role === 'SPONSOR');
  return (
    <Section title={t('mandate.title')}>
      <p className={classes.text}>{t('mandate.text')}</p>
      <Facts>
        <Fact term={t('spaces.goal')}>{space.goal}</Fact>
        <Fact term={t('mandate.targetDate')}>{dayText(space.targetDate)}</Fact>
        <Fact term={t('mandate.sponsor')}>
          {sponsors.length === 0 ? t('mandate.noSponsor') : sponsors.map((each) => nameOf(each)).join('; ')}
        </Fact>
      </Facts>
      <Openers>
        {space.mayDo.includes('space.changeGoal') && <GoalForm space={space} onDone={onDone} />}
        {space.mayDo.includes('space.changeTargetDate') && <DateForm space={space} onDone={onDone} />}
        {space.mayDo.includes('space.changeSponsor') && <SponsorForm space={space} />}
      </Openers>
    </Section>
  );
}

type Holder = KeptSpace['roles']['nodes'][number];

function nameOf({ person, organisation }: Holder): string {
  return organisation ? `${person.name}, ${organisation.name}` : person.name;
}

/** What is asked with every change. */
function withReasons(): readonly Field[] {
  const reasons = { name: 'reasons', label: t('mandate.reasons'), hint: t('mandate.reasonsHint') };
  return statementFields(reasons);
}

function said(space: KeptSpace, values: Values) {
  return { spaceId: space.id, reasons: values.reasons ?? '', statementUrl: statementUrlOf(values) };
}

function GoalForm({ space, onDone }: Props) {
  return (
    <ActForm
      document={ChangeGoalDocument}
      label={t('mandate.changeGoal')}
      fields={[
        { name: 'goal', kind: 'text', label: t('spaces.goal'), initial: space.goal },
        ...withReasons(),
      ]}
      input={(values) => ({ ...said(space, values), goal: values.goal ?? '' })}
      records={({ goal = '' }) => t('mandate.goalRecords', { goal })}
      onDone={(data) => onDone(data.changeGoal.act.sentence)}
    />
  );
}

function DateForm({ space, onDone }: Props) {
  return (
    <ActForm
      document={ChangeTargetDateDocument}
      label={t('mandate.changeTargetDate')}
      fields={[
        { name: 'targetDate', kind: 'day', label: t('mandate.targetDate'), initial: space.targetDate },
        ...withReasons(),
      ]}
      input={(values) => ({ ...said(space, values), targetDate: values.targetDate ?? '' })}
      records={({ targetDate = '' }) =>
        t('mandate.targetDateRecords', {
          before: dayText(space.targetDate),
          after: targetDate === '' ? '' : dayText(targetDate),
        })
      }
      onDone={(data) => onDone(data.changeTargetDate.act.sentence)}
    />
  );
}

/**
 * Handed over to somebody who holds a role in the space, for the organisation for which they hold it. The console is not the
 * former sponsor's any more: the page of the space, with the change on its timeline, is shown instead.
 */
function SponsorForm({ space }: Pick<Props, 'space'>) {
  const slug = useConsoleSpace()?.slug ?? '';
  const navigate = useNavigate();
  const sponsors = new Set(
    space.roles.nodes.filter(({ role }) => role === 'SPONSOR').map(({ person }) => person.id),
  );
  const others = new Map<string, Holder>(
    space.roles.nodes
      .filter(({ person }) => !sponsors.has(person.id))
      .map((holder) => [`${holder.person.id} ${holder.organisation?.id ?? ''}`, holder]),
  );
  const named = (key: string | undefined) => {
    const holder = others.get(key ?? '');
    return holder === undefined ? '' : nameOf(holder);
  };
  return (
    <ActForm
      document={ChangeSponsorDocument}
      label={t('mandate.changeSponsor')}
      fields={[
        {
          name: 'personId',
          kind: 'choice',
          label: t('mandate.nextSponsor'),
          hint: t('mandate.nextSponsorHint'),
          choices: [
            { value: '', label: t('mandate.choose') },
            ...[...others.keys()].map((key) => ({ value: key, label: named(key) })),
          ],
        },
        ...withReasons(),
      ]}
      input={(values) => {
        const holder = others.get(values.personId ?? '');
        return {
          ...said(space, values),
          personId: holder?.person.id ?? '',
          organisationId: holder?.organisation?.id ?? null,
        };
      }}
      records={({ personId }) => t('mandate.sponsorRecords', { person: named(personId), space: space.title })}
      onDone={() => navigate(`/spaces/${slug}`)}
    />
  );
}
