import { defineLetter, type Letter } from '../acts/messages.js';

const GREETING = 'Dear colleague,';

const link = (words: Readonly<Record<string, string>>) => ({
  label: `Open “${words.group}”`,
  path: words.path ?? '/',
});

const standsIn = defineLetter({
  kind: 'substitution.standsIn',
  subject: ({ organisation, group }) => `You are to speak for ${organisation} in “${group}”`,
  paragraphs: ({ organisation, group, space, member, from, until }) => [
    GREETING,
    `You are named to speak for ${organisation} in the task group “${group}” in the shared space “${space}”, in place of ${member}.`,
    `Your first day is ${from}, your last day ${until}. The page of the group is open to you on these days.`,
  ],
  link,
});

const isReplaced = defineLetter({
  kind: 'substitution.isReplaced',
  subject: ({ substitute, group }) => `${substitute} is to speak in your place in “${group}”`,
  paragraphs: ({ organisation, group, space, substitute, from, until }) => [
    GREETING,
    `${substitute} is named to speak for ${organisation} in your place in the task group “${group}” in the shared space “${space}”.`,
    `Their first day is ${from}, their last day ${until}. On these days you read on and do not speak; then you speak again.`,
  ],
  link,
});

const standsInNoMore = defineLetter({
  kind: 'substitution.standsInNoMore',
  subject: ({ group }) => `You no longer stand in for somebody in “${group}”`,
  paragraphs: ({ group, space, member }) => [
    GREETING,
    `You no longer speak in place of ${member} in the task group “${group}” in the shared space “${space}”.`,
  ],
  link: null,
});

const speaksAgain = defineLetter({
  kind: 'substitution.speaksAgain',
  subject: ({ group }) => `You speak for yourself again in “${group}”`,
  paragraphs: ({ group, space, substitute }) => [
    GREETING,
    `${substitute} no longer speaks in your place in the task group “${group}” in the shared space “${space}”.`,
  ],
  link,
});

const LETTERS = { standsIn, isReplaced, standsInNoMore, speaksAgain } as const;

/** A letter about a substitution to one of the two people whom it concerns. */
export function substitutionLetter(
  name: keyof typeof LETTERS,
  to: { readonly email: string },
  words: Readonly<Record<'group' | 'space' | 'path' | 'member' | 'substitute', string>> &
    Readonly<Record<string, string>>,
): Letter {
  return { kind: LETTERS[name].kind, to: to.email, words };
}
