import { registerHooks } from 'node:module';

/** Loaded into a service before it starts (`node --import`): its records are objects in memory, and none of them is ever written down. */
registerHooks({
  resolve(specifier, context, next) {
    const isOpen = /\/store\/open\.[jt]s$/.test(specifier) && !context.parentURL?.includes('/bench/');
    const inMemory = new URL('./in-memory/', import.meta.url).href;
    return next(isOpen ? specifier.replace(/^.*\/store\//, inMemory) : specifier, context);
  },
});
