export { defineJob, type JobDefinition, type JobRun } from './define-job.js';
export type { SendOptions } from './job-queue.js';
export { Jobs } from './jobs.service.js';
