const HEAD = `# Acts

Everything that can happen: there is no other way to change anything. This page is written from the acts themselves
(\`apps/api/src/<feature>/acts/\`) by \`npm run permissions\`; \`npm run check\` fails when it is not what the code says. Do
not edit it. Who may do each is in [permissions.md](permissions.md).

*As the record says it* is the sentence of the act with a person, and names in guillemets for what it is about.
*Seen by* is the read by which the act itself is shown; whoever did it sees it as their own.
`;

/**
 * docs/acts.md.
 *
 * @param {{ name: string, actions: string[] }[]} features
 * @param {ReadonlyMap<string, object>} acts by action
 * @param {object} domain what libs/domain exports
 */
export function actsPage(features, acts, { POLICY, isRead }) {
  const unmade = Object.keys(POLICY).filter(
    (action) => !isRead(action) && !acts.has(action) && action !== 'draft.edit',
  );
  const parts = features.flatMap(({ name, actions }) => {
    const made = actions.filter((action) => acts.has(action));
    return made.length === 0 ? [] : [section(name, made, acts)];
  });
  const rest = unmade.map((action) => `\`${action}\``).join(', ');
  const tail = rest === '' ? '' : `\nActions of the policy that are no acts of their own: ${rest}.\n`;
  return `${HEAD}
Typing (\`draft.edit\`) is no act: each update is stored with its author, and freezing it is the act.

${acts.size} acts.

${parts.join('\n')}${tail}`;
}

function section(name, actions, acts) {
  const rows = actions.map((action) => {
    const { sentence, seenBy } = acts.get(action);
    return `| \`${action}\` | ${example(sentence.en, 'Somebody')} | ${example(sentence.cy, 'Rhywun')} | \`${seenBy}\` |`;
  });
  const title = `${name.charAt(0).toUpperCase()}${name.slice(1).replaceAll('-', ' ')}`;
  const head = '| Act | As the record says it | In Welsh | Seen by |\n| --- | --- | --- | --- |';
  return `## ${title}\n\n${head}\n${rows.join('\n')}\n`;
}

/** A sentence with each word named instead of said; a word that the sentence looks up in a list is left as dots. */
function example(say, who) {
  const words = new Proxy(
    {},
    { get: (_target, name) => (typeof name === 'string' ? `‹${name}›` : undefined) },
  );
  try {
    return say(who, words).replaceAll('undefined', '…').replaceAll('|', '\\|').replaceAll('\n', ' ');
  } catch (error) {
    return `(cannot be shown without words: ${error.message})`;
  }
}
