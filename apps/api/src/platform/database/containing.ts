/** The pattern of ILIKE for whatever contains a text that somebody searches for; blanks around it count for nothing. */
export function containing(text: string): string {
  return `%${text.trim().replace(/[\\%_]/gu, '\\$&')}%`;
}
