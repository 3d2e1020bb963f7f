export {
  anchorPhrase,
  clauseQuote,
  type Found,
  findSpokenOf,
  type PhraseAnchor,
  type Place,
  type SharedRange,
  type SpokenOf,
  type TextSince,
  wordsIn,
} from './phrases.js';
export { ATOM, clauseWords, type SharedBlock, sharedBlocks } from './shared-words.js';
