import type { Performer } from '../performer.js';
import type { Sources } from '../sources.js';
import type { LimitSources } from '../texts/living-texts.js';
import type { On } from './living-slug.js';

/** Seven weeks ago the group for carbon compliance brought in what it starts from. */
export async function playEvidence(perform: Performer, sources: Sources, on: On): Promise<LimitSources> {
  perform.at(on(-50));
  const record = await sources.bring('record', 'builders', {
    title: 'Carbon compliance: the final recommendations of 2011',
    citation: 'Zero Carbon Hub (2011), carbon compliance: final recommendations of 21 February',
    kind: 'report',
    publishedOn: '2011-02-21',
  });
  const metered = await sources.bring('metered', 'suppliers', {
    title: 'Metered energy of forty finished homes (illustrative)',
    citation: 'Energy Suppliers Group, metered energy of forty homes (illustrative)',
    kind: 'data',
    address: 'https://suppliers.example/forty-homes',
  });
  const modelling = await sources.bring('modelling', 'councils', {
    title: 'What each type of home may reach: modelling, first run (illustrative)',
    citation: 'Councils Association, modelling by type of home, first run (illustrative)',
    kind: 'modelling',
  });
  perform.at(on(-49));
  await sources.note(
    'record',
    'standards',
    record,
    'Illustrative: its limits are for homes as built, with the emission factors of their time.',
  );
  await sources.note(
    'metered',
    'nature',
    metered,
    'Illustrative: one builder, one winter, and no flats among them.',
  );
  return { record, modelling };
}

/** A month later the first run of the modelling was found wrong: a version that was frozen before leans on it. */
export async function withdrawModelling(
  perform: Performer,
  sources: Sources,
  on: On,
  { modelling }: LimitSources,
): Promise<void> {
  perform.at(on(-18));
  const reason = 'Illustrative: it counted attached houses twice. A second run is under way.';
  await sources.withdraw('modelling', 'builders', modelling, reason);
}
