import { courseMessages } from './messages-course.ts';
import { mediaMessages } from './messages-media.ts';
import { questionMessages } from './messages-questions.ts';

/** Every message of the checker, by its code: how bad it is, and the sentence in German and in English. */
export const messages = { ...courseMessages, ...questionMessages, ...mediaMessages };

export type MessageCode = keyof typeof messages;
