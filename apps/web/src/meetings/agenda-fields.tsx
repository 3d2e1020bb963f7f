import { Button, Fieldset, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import type { AgendaItemInput, GroupChoicesQuery } from '../graphql/generated/graphql.js';
import { t } from '../strings/t.js';

/** An item of an agenda as it is typed; `about` is `draft:<id>`, `decision:<id>` or empty. */
export interface AgendaEntry {
  readonly key: string;
  readonly title: string;
  readonly leadId: string;
  readonly minutes: string;
  readonly about: string;
}

/** An item with nothing in it. */
export function emptyEntry(): AgendaEntry {
  return { key: crypto.randomUUID(), title: '', leadId: '', minutes: '', about: '' };
}

/** Items as they are sent; those without a title are left out. */
export function agendaOf(entries: readonly AgendaEntry[]): AgendaItemInput[] {
  return entries
    .filter(({ title }) => title.trim() !== '')
    .map(({ title, leadId, minutes, about }) => {
      const [kind, id = null] = about.split(':');
      return {
        title: title.trim(),
        leadId: leadId || null,
        minutes: minutes === '' ? null : Number(minutes),
        draftId: kind === 'draft' ? id : null,
        decisionId: kind === 'decision' ? id : null,
        consultationId: kind === 'consultation' ? id : null,
      };
    });
}

/** The items of an agenda, in their order: each can be moved up and taken away. */
export function AgendaFields(props: {
  readonly entries: readonly AgendaEntry[];
  readonly choices: GroupChoicesQuery | undefined;
  readonly onChange: (entries: readonly AgendaEntry[]) => void;
}) {
  const { entries, choices, onChange } = props;
  const group = choices?.taskGroup;
  const people = [
    { value: '', label: t('meetings.nobody') },
    ...(group?.memberships.nodes ?? []).map(({ person }) => ({ value: person.id, label: person.name })),
  ];
  const things = [
    { value: '', label: t('meetings.nothing') },
    ...(group?.drafts.nodes ?? []).map(({ id, title }) => ({ value: `draft:${id}`, label: title })),
    ...(group?.decisions.nodes ?? []).map(({ id, question }) => ({
      value: `decision:${id}`,
      label: question,
    })),
  ];
  const set = (index: number, part: Partial<AgendaEntry>) =>
    onChange(entries.map((each, at) => (at === index ? { ...each, ...part } : each)));
  const up = (index: number) => {
    const moved = [...entries];
    moved.splice(index - 1, 0, ...moved.splice(index, 1));
    onChange(moved);
  };
  return (
    <>
      {entries.map((entry, index) => (
        <Fieldset key={entry.key} legend={t('meetings.item', { number: index + 1 })}>
          <TextInput
            label={t('meetings.itemTitle')}
            value={entry.title}
            onChange={(event) => set(index, { title: event.currentTarget.value })}
          />
          <NativeSelect
            label={t('meetings.itemLead')}
            data={people}
            value={entry.leadId}
            onChange={(event) => set(index, { leadId: event.currentTarget.value })}
          />
          <NumberInput
            label={t('meetings.itemMinutes')}
            min={1}
            max={1440}
            allowDecimal={false}
            value={entry.minutes}
            onChange={(value) => set(index, { minutes: String(value) })}
          />
          <NativeSelect
            label={t('meetings.itemAbout')}
            data={things}
            value={entry.about}
            onChange={(event) => set(index, { about: event.currentTarget.value })}
          />
          <Button.Group mt="sm">
            {index > 0 && (
              <Button variant="default" size="sm" onClick={() => up(index)}>
                {t('meetings.itemUp', { number: index + 1 })}
              </Button>
            )}
            <Button
              variant="default"
              size="sm"
              onClick={() => onChange(entries.filter((_, at) => at !== index))}
            >
              {t('meetings.itemRemove', { number: index + 1 })}
            </Button>
          </Button.Group>
        </Fieldset>
      ))}
      <div>
        <Button variant="default" onClick={() => onChange([...entries, emptyEntry()])}>
          {t('meetings.itemAdd')}
        </Button>
      </div>
    </>
  );
}
