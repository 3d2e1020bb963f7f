/** Who a column is about, in the order of the columns. The grants are those of somebody who is nothing else. */
const COLUMNS = [
  ['public', 'Public', null],
  ['signed_in', 'Signed in', []],
  ['government_observer', 'Gov. observer', ['government_observer']],
  ['sponsor', 'Sponsor', ['sponsor']],
  ['auditor', 'Auditor', ['auditor']],
  ['facilitator', 'Facilitator', ['facilitator']],
  ['secretariat', 'Secretariat', ['secretariat']],
  ['observer', 'Observer', ['observer']],
  ['member', 'Member', ['member']],
  ['co_chair', 'Co-chair', ['co_chair']],
];

/** Standings that do not come from a role alone, in words. */
const BESIDES = {
  owner: 'whose own it is',
  representative: 'who represents the organisation that it is about',
  seat_holder: 'who speaks for an organisation with a seat in it',
  system: 'the system itself, when it is time',
};

const HEAD = `# Permissions

Who may do what, in which state of things, and why others may not. This page is written from the policy itself
(\`libs/domain/src/policy/table/\`) by \`npm run permissions\`; \`npm run check\` fails when it is not what the code says.
Do not edit it.

How to read it:

- **●** may; **◐** may while the state in the column *While* holds; **○** may, if an organisation with a seat in it is
  the one they speak for; **—** may not.
- A role counts in the space in which it is held, and a role in a task group in that group alone: a member of another
  group, or the secretariat of another space, is nobody here. A person who holds a role in any group of a space is a
  participant of the space. Where nothing of a space is concerned (accounts, organisations, new spaces), the secretariat
  is that of the installation.
- *Also* names those who may for another reason than a role.
- *Refused as* is what the others are told. What they may not know of is not there for them (NOT_FOUND); otherwise
  they are told the reason (FORBIDDEN), asked to sign in (UNAUTHENTICATED), or told that it is not the time (CONFLICT).
- What is marked † somebody does about themselves alone; an observer may do that, and nothing else that writes.
- A person whose account is deactivated may do nothing at all. An access token never reaches further than its holder,
  nor further than the actions that it names.
`;

/**
 * docs/permissions.md.
 *
 * @param {{ name: string, actions: string[] }[]} features
 * @param {object} domain what libs/domain exports
 */
export function permissionsPage(features, domain) {
  const parts = features.map((feature) => section(feature, domain));
  const count = Object.keys(domain.POLICY).length;
  return `${HEAD}\n${count} actions.\n\n${parts.join('\n')}`;
}

function section({ name, actions }, domain) {
  const head = [
    'Action',
    ...COLUMNS.map(([, label]) => label),
    'While',
    'Also',
    'Refused as',
    'Why not everybody',
  ];
  const rule = head.map((_, index) => (index > 0 && index <= COLUMNS.length ? ':-:' : '---'));
  const rows = actions.map((action) => row(action, domain));
  return `## ${title(name)}\n\n${[head, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n`;
}

function row(action, domain) {
  const { allow, why, personal } = domain.POLICY[action];
  return [
    `\`${action}\`${personal ? ' †' : ''}`,
    ...COLUMNS.map(([, , roles]) => mark(allow, standingsOf(roles, domain))),
    conditions(allow),
    besides(allow),
    refusedAs(action, domain),
    why,
  ];
}

/** What somebody with these roles, in the space and the group concerned and for an organisation with a seat, is to it. */
function standingsOf(roles, { NOWHERE, standings, PUBLIC }) {
  const subject = { ...NOWHERE, spaceId: 'space', groupId: 'group', seats: ['organisation'] };
  const place = { spaceId: 'space', groupId: 'group', organisationId: 'organisation' };
  const person = {
    kind: 'person',
    personId: 'person',
    sessionId: null,
    deactivated: false,
    represents: [],
    scope: null,
  };
  const actor = roles === null ? PUBLIC : { ...person, grants: roles.map((role) => ({ role, ...place })) };
  return standings(actor, subject).map(({ standing }) => standing);
}

function mark(allow, held) {
  const bySeat = held.includes('seat_holder');
  const whole = held.filter((standing) => standing !== 'seat_holder');
  const clauses = allow.filter(({ who }) => who.some((standing) => whole.includes(standing)));
  if (clauses.some(({ when }) => when === undefined)) return '●';
  if (clauses.length > 0) return '◐';
  return bySeat && allow.some(({ who }) => who.includes('seat_holder')) ? '○' : '—';
}

function conditions(allow) {
  const said = allow.flatMap(({ who, when }) => (when === undefined ? [] : [{ who, text: inWords(when) }]));
  const same = said.length === allow.length && said.every(({ text }) => text === said[0].text);
  if (said.length === 0) return '';
  if (same) return said[0].text;
  return said.map(({ who, text }) => `${who.map(plain).join(', ')}: ${text}`).join('; ');
}

function inWords(when) {
  return Object.entries(when)
    .map(([kind, states]) => `${plain(kind)} ${states.map(plain).join(' or ')}`)
    .join(', ');
}

function besides(allow) {
  const standings = new Set(allow.flatMap(({ who }) => who));
  return Object.entries(BESIDES)
    .filter(([standing]) => standings.has(standing))
    .map(([, words]) => words)
    .join('; ');
}

function refusedAs(action, { POLICY, isRead }) {
  if (isRead(action)) return 'not there';
  const { knownBy } = POLICY[action];
  return knownBy === null ? 'refused' : `not there without \`${knownBy}\`, else refused`;
}

function plain(name) {
  return name.replaceAll('_', ' ');
}

function title(name) {
  return `${name.charAt(0).toUpperCase()}${name.slice(1).replaceAll('-', ' ')}`;
}
