import { registerHooks } from 'node:module';

/** Loaded into a service before it starts (`node --import`): every read and every change is a statement of its own, as without groups. */
registerHooks({
  resolve(specifier, context, next) {
    const isGroups = /^\.\/groups\.[jt]s$/.test(specifier) && !context.parentURL?.includes('/bench/');
    return next(isGroups ? specifier.replace('./', new URL('./single/', import.meta.url).href) : specifier, context);
  },
});
