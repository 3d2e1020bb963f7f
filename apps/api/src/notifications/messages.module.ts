import { Module } from '@nestjs/common';
import { Messenger } from '../acts/messages.js';
import { StoredMessages } from './stored-messages.js';

/** What acts have to tell people. */
@Module({
  providers: [{ provide: Messenger, useClass: StoredMessages }],
  exports: [Messenger],
})
export class MessagesModule {}
