/**
 * Names the parser's code with everything it is made of. Only a bundle of the service knows it (bundle-service.js puts it
 * here): where code lies in single files, nobody can say whether one of them was changed, and every course is parsed.
 */
export const PARSER_VERSION: string | undefined = undefined;
