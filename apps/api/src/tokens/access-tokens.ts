import { createHash, randomBytes } from 'node:crypto';
import type { Action } from '@concordat/domain';
import { Injectable } from '@nestjs/common';
import { DataSource, IsNull, MoreThan } from 'typeorm';
import { AccessToken } from './entities/access-token.js';

/** What every token begins with, so that programs which look for leaked secrets know one. */
export const TOKEN_PREFIX = 'concordat_';
const SECRET_BYTES = 32;
const TOKEN = new RegExp(`^${TOKEN_PREFIX}[\\w-]{43}$`, 'u');
/** How often the last use is written down at most. */
const TOUCH_MS = 60_000;

/** What a good token gives: its person's roles, within its scope. */
export interface GoodToken {
  readonly id: string;
  readonly personId: string;
  readonly scope: readonly Action[];
}

/** Access tokens as they come to the doors. Of a token only its SHA-256 is kept: it is 256 random bits. */
@Injectable()
export class AccessTokens {
  constructor(private readonly database: DataSource) {}

  /** A new token, told once, and what is kept of it. */
  make(): { readonly token: string; readonly tokenHash: Buffer } {
    const token = `${TOKEN_PREFIX}${randomBytes(SECRET_BYTES).toString('base64url')}`;
    return { token, tokenHash: hashOf(token) };
  }

  /** What a token gives, if it is good at that time; its use is written down. */
  async find(token: string, now: Date): Promise<GoodToken | null> {
    if (!TOKEN.test(token)) return null;
    const kept = await this.database.manager.findOneBy(AccessToken, {
      tokenHash: hashOf(token),
      revokedAt: IsNull(),
      expiresAt: MoreThan(now),
    });
    if (kept === null) return null;
    if (kept.lastUsedAt === null || now.getTime() - kept.lastUsedAt.getTime() >= TOUCH_MS) {
      await this.database.manager.update(AccessToken, { id: kept.id }, { lastUsedAt: now });
    }
    return kept;
  }
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
