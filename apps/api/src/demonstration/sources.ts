import type { EvidenceKind } from '@concordat/domain';
import { addEvidence } from '../evidence/acts/add-evidence.js';
import { noteEvidence } from '../evidence/acts/note-evidence.js';
import { withdrawEvidence } from '../evidence/acts/withdraw-evidence.js';
import type { PersonKey } from './people.js';
import type { Performer } from './performer.js';
import type { Scenes } from './scenes.js';
import type { Source } from './texts/writing.js';

interface Brought {
  readonly title: string;
  readonly citation: string;
  readonly kind: EvidenceKind;
  readonly address?: string;
  readonly publishedOn?: string;
}

/** What a task group does with its sources, each as one scene of the demonstration. */
export class Sources {
  constructor(
    private readonly perform: Performer,
    private readonly scenes: Scenes,
    private readonly taskGroupId: string,
  ) {}

  /** Somebody brings one into the library. */
  async bring(key: string, by: PersonKey, brought: Brought): Promise<Source> {
    const { evidenceId } = await this.perform.by(by, this.scenes.key(`evidence:${key}`), addEvidence, {
      taskGroupId: this.taskGroupId,
      address: null,
      publishedOn: null,
      ...brought,
    });
    return { evidenceId, label: brought.citation };
  }

  /** Somebody says of what quality one is. */
  async note(key: string, by: PersonKey, { evidenceId }: Source, words: string): Promise<void> {
    const noted = this.scenes.key(`evidence:${key}:noted`);
    await this.perform.by(by, noted, noteEvidence, { evidenceId, words });
  }

  async withdraw(key: string, by: PersonKey, { evidenceId }: Source, reason: string): Promise<void> {
    const withdrawn = this.scenes.key(`evidence:${key}:withdrawn`);
    await this.perform.by(by, withdrawn, withdrawEvidence, { evidenceId, reason });
  }
}
