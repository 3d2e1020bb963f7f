import type { Browser } from 'playwright-core';
import type { DemonstrationServer } from './demonstration-database.js';
import { LIVING } from './living-space.js';
import type { PersonKey } from './people.js';
import { Visitor } from './visitor.js';

/** Somebody, signed in, on the page of a dispute of the demonstration. */
export async function atDispute(
  browser: Browser,
  { url }: DemonstrationServer,
  person: PersonKey,
  { disputeId, matter }: { readonly disputeId: string; readonly matter: string },
): Promise<Visitor> {
  const visitor = await Visitor.at(browser, url);
  await visitor.enter(person);
  await visitor.open(`/spaces/${LIVING}/disputes/${disputeId}`, matter);
  return visitor;
}
