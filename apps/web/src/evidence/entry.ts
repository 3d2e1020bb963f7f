import { isWebAddress } from '../components/web-address.js';

/** What is typed of a source, field by field. */
export interface EntryText {
  readonly title: string;
  readonly citation: string;
  readonly address: string;
  readonly publishedOn: string;
}

/** Whether an address was typed that is not a whole web address. */
export function addressWrong(address: string): boolean {
  return address.trim() !== '' && !isWebAddress(address);
}

/** What of it is sent: without blanks around it, and null for what was left empty. */
export function entryOf({ title, citation, address, publishedOn }: EntryText) {
  return {
    title: title.trim(),
    citation: citation.trim(),
    address: address.trim() || null,
    publishedOn: publishedOn || null,
  };
}

/** An address as it is shown: without its scheme, and without the last slash. */
export function shownAddress(address: string): string {
  return address.replace(/^https?:\/\//iu, '').replace(/\/$/u, '');
}
