import type { Express } from 'express';
import type { AppOptions } from './app/app-options.ts';
import { settled } from './app/app-options.ts';
import { startBackground } from './app/background.ts';
import { handlersOf } from './app/handlers.ts';
import { openKept } from './app/kept.ts';
import { requestWay } from './app/request-way.ts';
import { openSignIn } from './app/sign-in.ts';
import type { RetentionReport } from './contract/retention.ts';
import { rateGuard } from './http/rate-limits.ts';

export type { AppOptions, PrivacyTexts } from './app/app-options.ts';

/** The service, not listening yet. */
export interface App {
  /** An Express app; to be mounted under any path of another, or to listen by itself. */
  handler: Express;
  /** Removes whose time has come, now; by itself it happens every day. */
  retain(): Promise<RetentionReport>;
  /** Counts the figures anew, and closes months whose time is over, now; by itself it happens every day. */
  count(): Promise<void>;
  /** To be called when the last request has been answered: commits what waits and lets the data folder go. */
  close(): Promise<void>;
}

/** Opens courses and store, begins what goes on by itself, and puts the routes over them; nothing stays open of what can't be used. */
export async function createApp(given: AppOptions): Promise<App> {
  const options = settled(given);
  const kept = await openKept(options);
  try {
    const signIn = await openSignIn(options, kept.documents);
    const limits = rateGuard(options.limits ?? {}, options.peers);
    // What goes on by itself begins last: it isn't stopped where something else can't be opened.
    const background = await startBackground(options, kept);
    const handlers = handlersOf({ options, kept, background, signIn, limits });

    return {
      handler: requestWay({ options, handlers, limits, metrics: kept.metrics, sessions: signIn?.sessions }),
      retain: background.house.retain,
      count: background.figures.count,
      async close() {
        await background.close();
        await kept.close();
      },
    };
  } catch (error) {
    await kept.close();
    throw error;
  }
}
