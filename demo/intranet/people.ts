/** Somebody who works for the town, as the telephone list knows them. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly duty: string;
  readonly department: string;
  readonly room: string;
  readonly phone: string;
  /** What they may do in the learning service. */
  readonly roles: readonly string[];
  /** The same as the town's directory would say it. */
  readonly groups: readonly string[];
}

/** Everybody in the telephone list, by surname. */
export const people: readonly Person[] = [
  person('a.arslan', 'Aylin Arslan', 'Sachbearbeitung', 'Bürgerbüro', 'E 04', '214'),
  person('b.behrens', 'Bernd Behrens', 'Kassenleitung', 'Kämmerei', '1.12', '152'),
  person('k.brandt', 'Kemal Brandt', 'Hausmeister', 'Schulamt', 'Grundschule am Anger', '331'),
  person('c.dietz', 'Carola Dietz', 'Amtsleitung', 'Ordnungsamt', '1.03', '120'),
  person('s.ebert', 'Stefan Ebert', 'IT-Service', 'Hauptamt', 'U 02', '241'),
  person('l.fontane', 'Lisbeth Fontane', 'Leitung der Stadtbücherei', 'Kulturamt', 'Alte Post', '360'),
  person('g.gross', 'Gisela Groß', 'Vorzimmer', 'Büro der Bürgermeisterin', '2.01', '101'),
  person('d.hahn', 'Dragan Hahn', 'Vorarbeiter', 'Bauhof', 'Bauhof', '410'),
  person('m.iversen', 'Maike Iversen', 'Klimaschutz', 'Bauamt', '2.15', '268'),
  person(
    'r.jansen',
    'Ruth Jansen',
    'Vorsitz des Personalrats',
    'Personalrat',
    '1.20',
    '190',
    ['staff-council'],
    ['G-Personalrat'],
  ),
  person('p.klee', 'Paul Klee-Winter', 'Auszubildender', 'Hauptamt', '1.08', '145'),
  person('h.kowalski', 'Hanna Kowalski', 'Sachbearbeitung', 'Standesamt', 'E 09', '222'),
  person('w.lehmann', 'Werner Lehmann', 'Pforte', 'Hauptamt', 'E 01', '100'),
  person('a.lindner', 'Anke Lindner', 'Bauanträge', 'Bauamt', '2.11', '262'),
  person('f.moreau', 'Fabrice Moreau', 'Städtepartnerschaften', 'Kulturamt', '2.06', '175'),
  person(
    't.nowak',
    'Tomasz Nowak',
    'Pressestelle und Intranet',
    'Hauptamt',
    '1.06',
    '143',
    ['editor'],
    ['G-Redaktion'],
  ),
  person('u.ostermann', 'Ulrike Ostermann', 'Kämmerin', 'Kämmerei', '1.10', '150'),
  person('j.petersen', 'Jule Petersen', 'Digitalisierung', 'Hauptamt', '1.05', '142', ['admin'], ['G-Digitalisierung']),
  person('q.quandt', 'Quirin Quandt', 'Grünflächen', 'Bauhof', 'Bauhof', '412'),
  person('i.roth', 'Ilse Roth', 'Leitung der Kita Lindennest', 'Schulamt', 'Kita Lindennest', '340'),
  person('n.schaefer', 'Nils Schäfer', 'Amtsleitung', 'Bauamt', '2.10', '260'),
  person('m.sommer', 'Miriam Sommer', 'Bürgermeisterin', 'Büro der Bürgermeisterin', '2.02', '102'),
  person('e.thiel', 'Esther Thiel', 'Gleichstellung', 'Büro der Bürgermeisterin', '2.04', '104'),
  person('v.ullrich', 'Vera Ullrich', 'Außendienst', 'Ordnungsamt', '1.02', '122'),
  person('b.wagner', 'Björn Wagner', 'Wehrführer', 'Feuerwehr', 'Feuerwache', '390'),
  person('o.yildiz', 'Özlem Yıldız', 'Standesbeamtin', 'Standesamt', 'E 08', '221'),
];

const choosable = ['m.sommer', 'k.brandt', 'a.lindner', 'o.yildiz', 't.nowak', 'j.petersen', 'r.jansen'];

/** Those one can be in this demo: the header offers them. */
export const visitors: readonly Person[] = choosable.flatMap((id) => people.filter((somebody) => somebody.id === id));

/** The part of the telephone list in which every word of `query` occurs. */
export function findPeople(query: string): Person[] {
  const words = query.toLocaleLowerCase('de').split(/\s+/).filter(Boolean);

  return people.filter(({ name, duty, department, room, phone }) => {
    const entry = `${name} ${duty} ${department} ${room} ${phone}`.toLocaleLowerCase('de');
    return words.every((word) => entry.includes(word));
  });
}

function person(
  id: string,
  name: string,
  duty: string,
  department: string,
  room: string,
  phone: string,
  roles: readonly string[] = [],
  groups: readonly string[] = [],
): Person {
  return { id, name, duty, department, room, phone, roles, groups };
}
