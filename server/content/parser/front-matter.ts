import type { Access, CompletionRule, Course, Presenter, PrivacyClass } from '../../contract/course.ts';
import type { Words } from '../../contract/words.ts';
import type { IssueList, Place } from '../issues/issue.ts';
import { START } from '../issues/issue.ts';
import type { CourseFiles } from '../media/course-files.ts';
import { findFile } from '../media/course-files.ts';
import { encoded, isSafeLink } from '../media/course-path.ts';
import type { Fields } from './front-matter-fields.ts';
import { isId, slugOf } from './ids.ts';

/** What stands above a course's text. */
export interface FrontMatter extends Pick<
  Course,
  | 'title'
  | 'language'
  | 'summary'
  | 'topics'
  | 'area'
  | 'access'
  | 'record'
  | 'mode'
  | 'complete'
  | 'captions'
  | 'mandatory'
  | 'presenter'
> {
  id?: string;
  status: 'draft' | 'published';
  /** Where the id stands. */
  idPlace: Place;
  /** Where the privacy class stands. */
  recordPlace: Place;
  /** Where the mode stands. */
  modePlace: Place;
}

const KEYS = [
  'id',
  'title',
  'language',
  'summary',
  'topics',
  'area',
  'status',
  'access',
  'record',
  'mode',
  'complete',
  'captions',
  'mandatory',
  'presenter',
] as const;

/** Reads the front matter. What is missing gets the value that gives away least. */
export function readFrontMatter(fields: Fields, files: CourseFiles, issues: IssueList): FrontMatter {
  fields.only(KEYS);
  const record = fields.oneOf<PrivacyClass>('record', ['device', 'pseudonymous', 'named']) ?? 'device';
  return {
    id: readId(fields, issues),
    title: fields.required('title', 'title: Dokumente ablegen') ?? '',
    language: readLanguage(fields),
    summary: fields.prose('summary') ?? '',
    topics: fields.texts('topics') ?? [],
    ...optional('area', fields.text('area')),
    status: readStatus(fields, issues),
    access: readAccess(fields),
    record,
    mode: fields.oneOf('mode', ['practice', 'proof']) ?? 'practice',
    complete: readCompletion(fields),
    ...readCaptions(fields),
    ...readMandatory(fields, record, issues),
    ...optional('presenter', readPresenter(fields, files, issues)),
    idPlace: fields.placeOf('id'),
    recordPlace: fields.placeOf('record'),
    modePlace: fields.placeOf('mode'),
  };
}

function readId(fields: Fields, issues: IssueList): string | undefined {
  const id = fields.required('id', 'id: dokumente-ablegen');
  if (id === undefined || isId(id)) return id;
  issues.add(fields.placeOf('id'), 'id-bad', id, slugOf(id));
  return undefined;
}

function readStatus(fields: Fields, issues: IssueList): FrontMatter['status'] {
  const status = fields.oneOf('status', ['draft', 'published']);
  if (!fields.has('status')) issues.add(START, 'status-missing');
  else if (status === 'draft') issues.add(fields.placeOf('status'), 'status-draft');
  return status ?? 'draft';
}

function readLanguage(fields: Fields): string {
  const language = fields.text('language') ?? 'de';
  if (LANGUAGE.test(language)) return language;
  fields.wrong('language', { de: 'ein Kürzel wie de, en oder de-AT', en: 'a tag like de, en or de-AT' });
  return 'de';
}

/** A language tag (BCP 47), as far as courses need it. */
export const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/;

function readAccess(fields: Fields): Access {
  const expected: Words = {
    de: 'public (alle), staff (alle Angemeldeten) oder eine Liste von Bereichen: [hauptamt, bauamt]',
    en: 'public (everybody), staff (everybody signed in) or a list of areas: [hauptamt, bauamt]',
  };
  if (fields.isList('access')) {
    const areas = fields.texts('access') ?? [];
    if (!areas.length) fields.wrong('access', expected);
    return areas;
  }
  const access = fields.text('access') ?? 'staff';
  if (access === 'public' || access === 'staff') return access;
  fields.wrong('access', expected);
  return 'staff';
}

function readCompletion(fields: Fields): CompletionRule {
  const complete = fields.map('complete', '{ watched: 0.9, passed: 0.8 }');
  complete?.onlyRules(['watched', 'passed']);
  return { watched: complete?.share('watched') ?? 0.9, passed: complete?.share('passed') ?? 0.8 };
}

/** Captions are off unless a course says so: `off` is the same as nothing. */
function readCaptions(fields: Fields): Pick<Course, 'captions'> {
  return fields.oneOf('captions', ['on', 'off']) === 'on' ? { captions: 'on' } : {};
}

/** Who is to be reminded has to be known by name. */
function readMandatory(fields: Fields, record: PrivacyClass, issues: IssueList): Pick<Course, 'mandatory'> {
  if (!fields.flag('mandatory')) return {};
  if (record !== 'named') issues.add(fields.placeOf('mandatory'), 'mandatory-nameless', record);
  return { mandatory: true };
}

function readPresenter(fields: Fields, files: CourseFiles, issues: IssueList): Presenter | undefined {
  const presenter = fields.map('presenter', '{ name: Mara Kern, department: Hauptamt }');
  if (!presenter) return undefined;
  presenter.only(['name', 'department', 'photo', 'contact']);
  const written = presenter.text('photo');
  const photo = written && findFile(written, ['image'], files, issues, presenter.placeOf('photo'));
  const contact = presenter.text('contact');
  if (contact && !isSafeLink(contact.replace(/\s/g, ''))) {
    presenter.wrong('contact', {
      de: 'eine E-Mail-Adresse, eine Telefonnummer oder eine Seite (https://…)',
      en: 'an e-mail address, a telephone number or a page (https://…)',
    });
  }
  return {
    name: presenter.required('name', 'name: Sabine Krüger') ?? '',
    ...optional('department', presenter.prose('department')),
    ...optional('photo', photo && encoded(photo)),
    ...optional('contact', contact),
  };
}

function optional<Key extends string, Value>(key: Key, value: Value | undefined | ''): { [K in Key]?: Value } {
  return value === undefined || value === '' ? {} : ({ [key]: value } as { [K in Key]?: Value });
}
