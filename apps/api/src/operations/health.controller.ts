import { Controller, Get, Res } from '@nestjs/common';
import type { Response } from 'express';
import { DataSource } from 'typeorm';
import { Serves } from '../platform/doors.js';
import { Upgrades } from '../platform/http/upgrades.js';

const OPEN = { open: 'Whether the process runs tells nothing of what is in it.' } as const;

type State = 'up' | 'down';

/** Whether this process lives, and whether it can serve. */
@Controller('health')
export class HealthController {
  constructor(
    private readonly database: DataSource,
    private readonly upgrades: Upgrades,
  ) {}

  @Get('live')
  @Serves('GET /health/live', OPEN)
  live(): { status: 'up' } {
    return { status: 'up' };
  }

  /** 200 when all of it is up, 503 otherwise, with each part's state. */
  @Get('ready')
  @Serves('GET /health/ready', OPEN)
  async ready(@Res({ passthrough: true }) response: Response): Promise<Record<string, State>> {
    const database = await this.answers();
    const migrations = database && !(await this.database.showMigrations());
    const sync = this.upgrades.open;
    const up = database && migrations && sync;
    if (!up) response.status(503);
    return { status: state(up), database: state(database), migrations: state(migrations), sync: state(sync) };
  }

  private async answers(): Promise<boolean> {
    try {
      await this.database.query('SELECT 1');
      return true;
    } catch {
      return false;
    }
  }
}

function state(up: boolean): State {
  return up ? 'up' : 'down';
}
