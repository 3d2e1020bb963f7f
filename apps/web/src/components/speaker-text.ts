import type { Speaker } from '../graphql/use-viewer.js';
import { t } from '../strings/t.js';

/** "Co-chair, for Home Builders Association": who will be recorded, and for whom. Empty when nobody is known. */
export function speakerText(speaker: Speaker | undefined): string {
  if (!speaker) return '';
  const { person, organisation } = speaker;
  return organisation
    ? t('components.speaksFor', { person, organisation })
    : t('components.speaksForNobody', { person });
}
