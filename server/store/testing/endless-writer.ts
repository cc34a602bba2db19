import { openFolder } from '../lowdb/open.ts';

/** Writes records into the folder named on the command line until it is killed, several at once; says the id of each one that was acknowledged. */
const { progress } = openFolder(process.argv[2]!);

async function write(writer: number): Promise<void> {
  for (let index = 0; ; index++) {
    const key = { class: 'named' as const, id: `w${writer}-${index}` };
    const record = { v: 4 as const, key, generation: 'x'.repeat(2000), created: 1, courses: {} };
    await progress.update(key, () => ({ record, result: undefined }));
    process.stdout.write(`${key.id}\n`);
  }
}

await Promise.all(Array.from({ length: 16 }, (_, writer) => write(writer)));
