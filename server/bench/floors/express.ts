import { listen } from './listening.ts';

// What HTTP and JSON cost by themselves.
listen(() => {});
