import { namedFor } from '../room/people.js';
import type { DraftMoment } from './history-page.js';

/** Who wrote at a moment, each with the organisation for which they did. */
export function writersText({ writers }: Pick<DraftMoment, 'writers'>): string {
  return writers
    .map(({ person, organisation }) =>
      namedFor({ name: person.name, organisation: organisation?.name ?? null }),
    )
    .join('; ');
}
