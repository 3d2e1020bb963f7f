import { roleSpeaker } from '../graphql/speaker.js';
import type { SignedIn } from '../graphql/use-viewer.js';
import { seatSpeaker } from './seat-speaker.js';

const BUILDERS = { id: 'o1', slug: 'builders', name: 'Home Builders', sector: { id: 's1', name: 'Homes' } };
const TRUST = { id: 'o2', slug: 'trust', name: 'Nature Trust', sector: { id: 's1', name: 'Homes' } };
const SPACE = { id: 's1', slug: 'homes', title: 'Homes' };

type Held = SignedIn['roles'][number];

function viewer(...roles: Held[]): SignedIn {
  const person = { id: 'p1', name: 'Ada', affiliations: [] };
  const profile = { addressedAs: null, timeZone: 'Europe/London', language: 'EN' } as const;
  return { id: 'v1', email: 'ada@trust.example', demonstration: true, ...profile, person, roles };
}

const inGroup = (role: Held['role'], group: string, organisation: Held['organisation']): Held => ({
  role,
  space: SPACE,
  taskGroup: { id: group, title: group },
  organisation,
});

describe('for which seat somebody answers', () => {
  it('is the organisation they are in the group for, where it holds a seat', () => {
    const ada = viewer(inGroup('OBSERVER', 'g1', BUILDERS), inGroup('MEMBER', 'g1', TRUST));
    expect(seatSpeaker(ada, 'g1', ['o1', 'o2'])).toEqual({ person: 'Ada', organisation: TRUST });
  });

  it.each<[string, Held]>([
    ['an observer', inGroup('OBSERVER', 'g1', TRUST)],
    ['a member of another group', inGroup('MEMBER', 'g2', TRUST)],
    ['a member for an organisation without a seat', inGroup('MEMBER', 'g1', BUILDERS)],
    ['a member for nobody', inGroup('MEMBER', 'g1', null)],
  ])('is none for %s', (_, held) => {
    expect(seatSpeaker(viewer(held), 'g1', ['o2'])).toBeUndefined();
  });

  it('is none for nobody', () => {
    expect(seatSpeaker(null, 'g1', ['o2'])).toBeUndefined();
  });
});

describe('for whom somebody acts by a role', () => {
  const place = { slug: 'homes', groupId: 'g1' };

  it('takes the role held in this group, not in another', () => {
    const ada = viewer(inGroup('CO_CHAIR', 'g2', BUILDERS), inGroup('CO_CHAIR', 'g1', TRUST));
    expect(roleSpeaker(ada, place, ['CO_CHAIR'])?.organisation).toEqual(TRUST);
  });

  it('acts for nobody with a role in the space that is for nobody', () => {
    const ada = viewer({ role: 'SECRETARIAT', space: SPACE, taskGroup: null, organisation: null });
    expect(roleSpeaker(ada, place, ['SECRETARIAT'])).toEqual({ person: 'Ada', organisation: null });
  });
});
