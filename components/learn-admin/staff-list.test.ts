import { expect } from '@open-wc/testing';
import type { StaffFault, StaffList } from './staff-list.ts';
import { readStaff } from './staff-list.ts';

const read = (content: string | Uint8Array<ArrayBuffer>) => readStaff(new File([content], 'personal.csv'));
const list = async (content: string | Uint8Array<ArrayBuffer>) => (await read(content)) as StaffList;
const fault = async (content: string | Uint8Array<ArrayBuffer>) => (await read(content)) as StaffFault;

/** As Windows saves it. */
const windows = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0));

const ANNA = { id: 'anna.m', name: 'Anna Müller', department: 'Bürgeramt' };

describe('a list of staff', () => {
  for (const [how, content] of Object.entries<string | Uint8Array<ArrayBuffer>>({
    'with semicolons': 'Kennung;Name;Organisationseinheit\nanna.m;Anna Müller;Bürgeramt\n',
    'with commas, in English': 'Name,User ID,Department\nAnna Müller,anna.m,Bürgeramt',
    'with tabs': 'OE\tName\tKennung\r\nBürgeramt\tAnna Müller\tanna.m\r\n',
    'with a byte order mark': '\ufeffKennung;Name;Abteilung\r\nanna.m;Anna Müller;Bürgeramt\r\n',
    'in Windows-1252': windows('Kennung;Name;Amt\nanna.m;Anna Müller;Bürgeramt\n'),
    'in UTF-16': new Uint8Array(
      new Uint16Array(
        Array.from('\ufeffKennung\tName\tAmt\nanna.m\tAnna Müller\tBürgeramt\n', (char) => char.charCodeAt(0)),
      ).buffer,
    ),
    'with quotes around everything': '"Kennung";"Name";"Amt"\n"anna.m";"Anna Müller";"Bürgeramt"\n',
    'with a line that says what separates': 'sep=;\nKennung;Name;Amt\nanna.m;Anna Müller;Bürgeramt\n',
    'with first and last names': 'Nachname;Vorname;Kennung;Bereich\nMüller;Anna;anna.m;Bürgeramt\n',
    'where „Name“ is the last one': 'Name;Vorname;Kennung;Bereich\nMüller;Anna;anna.m;Bürgeramt\n',
    'with other columns, spaces and empty lines':
      '\n;;;\nTelefon; KENNUNG ;name;Org.-Einheit\n1; anna.m ;Anna  Müller;Bürgeramt\n\n',
  })) {
    it(`is read ${how}`, async () => {
      expect((await list(content)).people).to.deep.equal([ANNA]);
    });
  }

  it('keeps what is quoted: separators, quotation marks, line breaks', async () => {
    const { people } = await list('Kennung;Name;Amt\nb;"Brandt; Kim ""KB""";"Amt für\nAlles"\nc;"";\n');

    expect(people).to.deep.equal([{ id: 'b', name: 'Brandt; Kim "KB"', department: 'Amt für Alles' }, { id: 'c' }]);
  });

  it('takes a quotation mark within a word as it stands', async () => {
    expect((await list('Kennung;Name\nb;Kim "KB" Brandt\n')).people[0]!.name).to.equal('Kim "KB" Brandt');
  });

  it('says in which lines somebody can’t be told or stands twice', async () => {
    const { people, nameless, doubled } = await list('Kennung;Name\na;"A\nB"\n;Ohne\nb;B\na;Noch einmal\n');

    expect([people.map(({ id }) => id), nameless, doubled]).to.deep.equal([['a', 'b'], [4], [6]]);
  });

  it('is no list where something is wrong, and the line is told', async () => {
    expect(await fault('Kennung;Name\na;A\nb;"B\nc;C\n')).to.deep.equal({ what: 'quote-open', line: 3 });
    expect(await fault('\nNummer;Name\n1;A\n')).to.deep.equal({
      what: 'id-missing',
      line: 2,
      found: ['Nummer', 'Name'],
    });
    expect(await fault('Kennung,Name\na,A\nb,Müller, Anna\n')).to.deep.equal({
      ...{ what: 'cells-many', line: 3, cells: 3, headings: 2 },
    });
    expect(await fault('')).to.deep.equal({ what: 'empty' });
    expect(await fault('\ufeff\r\n;;\r\n')).to.deep.equal({ what: 'empty' });
    expect(await fault('Kennung;Name\n')).to.deep.equal({ what: 'headings-only' });
  });

  it('is no workbook, no picture and nothing huge', async () => {
    expect(await fault(new Uint8Array([0x50, 0x4b, 3, 4, 20, 0]))).to.deep.equal({ what: 'workbook' });
    expect(await fault(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0]))).to.deep.equal({ what: 'binary' });
    expect(await fault(new Uint8Array(11 * 1024 * 1024))).to.deep.equal({ what: 'large' });
  });

  it('of a large town is read in no time', async () => {
    const lines = Array.from({ length: 50_000 }, (_, index) => `k${index};"Person ${index}";Amt ${index % 40}`);
    const begin = performance.now();

    expect((await list(`Kennung;Name;Amt\n${lines.join('\n')}`)).people).to.have.length(50_000);
    expect(performance.now() - begin).to.be.below(2000);
  });
});
