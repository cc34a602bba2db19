import { check, formatIssues } from './content/check.ts';
