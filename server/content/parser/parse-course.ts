import type { Nodes, Root } from 'mdast';
import type { KeyedCourse } from '../../contract/course.ts';
import { withoutConsequences } from '../issues/consequences.ts';
import type { Issue, Place } from '../issues/issue.ts';
import { IssueList, isBroken, START } from '../issues/issue.ts';
import type { CourseFiles } from '../media/course-files.ts';
import { noteBounds } from './bounds.ts';
import { readFields } from './front-matter-fields.ts';
import type { FrontMatter } from './front-matter.ts';
import { readFrontMatter } from './front-matter.ts';
import { LARGEST } from './largest.ts';
import { readLesson } from './lesson.ts';
import { noteLookalikes } from './lookalikes.ts';
import { endOf, parseMarkdown, startOf } from './markdown.ts';
import { noteProof } from './proof.ts';
import { isQuestion } from './question.ts';
import type { Reading } from './reading.ts';
import { placeOf } from './reading.ts';
import { definitionsOf, richText } from './rich-text-of.ts';
import { splitAt } from './sections.ts';
import { decode, SourceText } from './source-text.ts';

/** What a course file says. */
export interface ParsedCourse {
  /** Of the front matter, as far as it can be read. */
  id?: string;
  status?: 'draft' | 'published';
  /** Where the id stands. */
  idPlace?: Place;
  /** Where the privacy class stands. */
  recordPlace?: Place;
  /** Missing where anything is an error. Revisions, the order of options and `media` come with publishing. */
  course?: KeyedCourse;
  issues: Issue[];
}

/**
 * Reads a course file. Never throws: whatever is wrong is an issue with its place.
 * `file` is its path as it shall stand in issues.
 */
export function parseCourse(bytes: Uint8Array | string, files: CourseFiles, file: string): ParsedCourse {
  const issues = new IssueList(file);
  const text = textOf(bytes, issues);
  if (text === undefined) return { issues: issues.all };

  const source = new SourceText(text);
  noteCharacters(source, issues);
  noteBounds(source, issues);
  if (/^\s*\n---[ \t]*\n/.test(source.text)) issues.add(START, 'front-matter-late');
  if (isBroken(issues.all)) return { issues: issues.all };
  try {
    return readCourse(source, files, file, issues);
  } catch {
    // A file can only be too deep for the parsers' recursion here.
    issues.add(START, 'nested-too-deep');
    return { issues: issues.all };
  }
}

function textOf(bytes: Uint8Array | string, issues: IssueList): string | undefined {
  if (bytes.length > LARGEST) {
    issues.add(START, 'file-too-large', '1 MB');
    return undefined;
  }
  const decoded = typeof bytes === 'string' ? { text: bytes } : decode(bytes);
  if ('text' in decoded) return decoded.text;
  issues.add(decoded.invalidAt, 'file-not-utf8');
  return undefined;
}

function noteCharacters(source: SourceText, issues: IssueList): void {
  for (const { index, 0: character } of source.text.matchAll(UNWANTED)) {
    const code = character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
    issues.add(source.placeAt(index), 'control-character', `U+${code}`);
    if (issues.all.length >= 20) return;
  }
}

/** Control characters, and those that turn the direction of reading. */
// eslint-disable-next-line no-control-regex -- these are what we look for
const UNWANTED = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g;

function readCourse(source: SourceText, files: CourseFiles, file: string, issues: IssueList): ParsedCourse {
  const { tree, attributes } = parseMarkdown(source.text);
  const front = readFront(tree, source, files, issues);
  const reading: Reading = {
    source,
    files,
    folder: file.slice(0, file.lastIndexOf('/') + 1),
    issues,
    definitions: definitionsOf(tree),
    attributes,
    unreadable: new Set(),
    language: front?.language ?? 'de',
    isProof: front?.mode === 'proof',
  };
  const { head, sections } = splitAt(
    2,
    tree.children.filter((node) => node.type !== 'yaml'),
  );
  for (const start of noteLookalikes(tree, reading)) reading.unreadable.add(start);
  noteHeadings(tree, reading);
  noteQuestions(head, reading);
  const intro = richText(head, reading);
  const lessonIds = new Map<string, number>();
  const lessons = sections.map((section) => readLesson(section, lessonIds, reading));
  if (!lessons.length) issues.add(source.placeAt(endOf(tree)), 'lessons-none');
  else if (front) noteProof(front, lessons, reading);

  const all = withoutConsequences(issues.all.sort(byPlaceIn(file)));
  if (!front) return { issues: all };
  const { id, status, idPlace, recordPlace, modePlace: _modePlace, ...rest } = front;
  const course = id !== undefined && !isBroken(all) && { id, ...rest, intro, lessons, revision: '', media: '' };
  return { ...(id !== undefined && { id }), status, idPlace, recordPlace, ...(course && { course }), issues: all };
}

function readFront(tree: Root, source: SourceText, files: CourseFiles, issues: IssueList): FrontMatter | undefined {
  const [first] = tree.children;
  if (first?.type !== 'yaml') {
    issues.add(START, 'front-matter-missing');
    return undefined;
  }
  const offset = source.text.indexOf('\n', startOf(first)) + 1;
  const fields = readFields(first.value, { source, offset, issues });
  return fields && readFrontMatter(fields, files, issues);
}

function noteHeadings({ children }: Root, { source, issues }: Reading): void {
  for (const node of children) {
    if (node.type !== 'heading') continue;
    if (source.text[startOf(node)] !== '#') issues.add(placeOf(node), 'heading-underlined');
    else if (node.depth === 1) issues.add(placeOf(node), 'heading-top');
  }
}

function noteQuestions(head: Nodes[], reading: Reading): void {
  for (const section of splitAt(3, head).sections.filter((one) => isQuestion(one, reading))) {
    reading.issues.add(placeOf(section.heading), 'question-outside');
  }
}

function byPlaceIn(file: string): (a: Issue, b: Issue) => number {
  return (a, b) =>
    Number(a.file !== file) - Number(b.file !== file) ||
    (a.file < b.file ? -1 : Number(a.file > b.file)) ||
    a.line - b.line ||
    a.column - b.column;
}
