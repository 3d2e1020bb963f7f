import { ChildEntity } from 'typeorm';
import { SharedText } from './shared-text.js';

/**
 * Where the sides of a dispute talk in private: a text without words, at whose sync door they meet. What they say goes
 * from page to page as their carets do, and is written nowhere.
 */
@ChildEntity('side_room')
export class SideRoom extends SharedText {}
