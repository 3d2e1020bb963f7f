import { join, resolve } from 'node:path';
import { Module } from '@nestjs/common';
import { Messenger } from '../acts/messages.js';
import { Config } from '../platform/config/config.js';
import { FolderPost } from './letters/folder-post.js';
import { LettersService } from './letters/letters.service.js';
import './letters/digest-letter.js';
import './letters/notice-letter.js';
import { Post } from './letters/post.js';
import { addressIn, SmtpPost } from './letters/smtp-post.js';
import { StoredMessages } from './stored-messages.js';
import './notifications.personal-data.js';

/** What acts have to tell people, and how letters go out. */
@Module({
  providers: [
    { provide: Messenger, useClass: StoredMessages },
    LettersService,
    { provide: Post, inject: [Config], useFactory: postOf },
  ],
  exports: [Messenger, LettersService],
})
export class MessagesModule {}

function postOf({ smtpUrl, mailFrom, dataDir }: Config): Post {
  return smtpUrl === null || mailFrom === null
    ? new FolderPost(join(resolve(dataDir), 'outbox'))
    : new SmtpPost(smtpUrl, addressIn(mailFrom));
}
