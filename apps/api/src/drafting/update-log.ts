import type { PendingUpdate, StoredUpdate, UpdateLog } from '@concordat/collab';
