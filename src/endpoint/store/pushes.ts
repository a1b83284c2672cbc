// The part of the store's port that is about what a platform is told.
import type { StoredAction } from './port.ts';

/** `sign`: that somebody did it. `unsubscribe`: that no e-mail about other things may go to them any more. */
export type PushKind = 'sign' | 'unsubscribe';

export interface PushKey {
  campaign: string;
  action: string;
  kind: PushKind;
}

/** What a platform is to be told. */
export interface Push extends PushKey {
  /** Attempts before this one. */
  attempts: number;
  /** An attempt before this one may have reached the platform. */
  known: boolean;
  /** Until when it is taken. */
  lease: string;
}

/** `dropped`: there was nothing left to tell. `withdrawn`: it was taken back, or forgotten, before it left. */
export type PushStatus = 'queued' | 'accepted' | 'failed' | 'dropped' | 'withdrawn';

/** What became of an attempt. `queued` is tried again when it is due; without a time, once the action counts. */
export interface PushSettlement extends PushKey {
  status: Exclude<PushStatus, 'withdrawn'>;
  dueAt?: string;
  /** The platform may know of it by now. */
  known: boolean;
  /** It had to wait: that was no attempt. */
  untried?: boolean;
  /** Of the taking that this was: what was settled, or taken again, since stays as it is, unless it was accepted. */
  lease: string;
}

export interface PushCount {
  campaign: string;
  kind: PushKind;
  status: PushStatus;
  n: number;
}

export interface PushStore {
  /** Takes what is due of campaigns that are not paused. Who does not settle it before `until` gives it back. */
  claim(now: string, until: string, limit: number): Promise<Push[]>;
  /** How things stand now: asked right before it leaves. */
  standing(push: PushKey): Promise<{ paused: boolean; action: StoredAction }>;
  /**
   * What was withdrawn meanwhile stays so, unless it had left by then. Who took an action back that they never confirmed
   * is forgotten once the platform has been told.
   */
  settle(settlement: PushSettlement): Promise<void>;
  /** How much is in which state. */
  states(): Promise<PushCount[]>;
}
