/** What lies in a data folder, and in a backup. */
export const DATABASE = 'upstander.sqlite';
export const KEYS = ['keys.json', 'signing-keys.json'];
export const LOGS = ['-wal', '-shm'];
/** What the tables of a backup held when it was made. */
export const MANIFEST = 'backup.json';
