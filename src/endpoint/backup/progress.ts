/** What a copy is doing. */
export type Step = 'reading' | 'copying' | 'checking' | 'restoring';

/** Told how far a step is, in rows or pages. */
export type Progress = (step: Step, done: number, total: number) => void;

/** A backup cannot be made, is not whole, or does not fit: one line that says what and why. */
export class BackupError extends Error {
  override name = 'BackupError';
}
