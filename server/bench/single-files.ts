import { serve } from '../serve.ts';

// The service in its single files: in a bundle a preload would find nothing to put something else in place of.
process.exit(await serve(process.env));
