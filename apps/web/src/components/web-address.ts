/** Whether it is a whole web address, but for blanks around it. */
export function isWebAddress(text: string): boolean {
  const address = text.trim();
  return /^https?:\/\//iu.test(address) && URL.canParse(address);
}
