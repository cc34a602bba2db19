import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A disk of its own, whose power can be cut: an ext4 file system on a file, mounted through a loop device. */
export interface Device {
  /** What lies on it. */
  folder: string;
  /**
   * From now on nothing reaches the disk any more: neither what waits in memory, nor the journal. That is how those who
   * write file systems cut the power of theirs; what was flushed before has reached the file.
   */
  cut(): void;
  /** Starts from what the file holds, as after a cut: all of memory is forgotten, the journal is replayed. Nobody may use the folder. */
  restart(): void;
  close(): void;
}

/** ext4's own request to go down at once, without flushing its journal: EXT4_IOC_SHUTDOWN, NOLOGFLUSH. */
const GO_DOWN = `open ROOT, $ARGV[0] or die $!; my $how = pack 'L', 2; ioctl ROOT, 0x8004587d, $how or die $!`;

/** Why there can't be one here; undefined where there can. */
export function whyNoDevice(): string | undefined {
  try {
    const device = openDevice();
    device.cut();
    device.close();
    return undefined;
  } catch (error) {
    return `SKIPPED: it takes root, a loop device, mkfs.ext4 and perl to cut the power of a disk (${(error as Error).message.trim()})`;
  }
}

/** Makes one. */
export function openDevice(): Device {
  const base = mkdtempSync(join(tmpdir(), 'lern-device-'));
  const [image, folder] = [join(base, 'image'), join(base, 'mounted')];
  const run = (command: string, ...args: string[]) => void execFileSync(command, args, { stdio: 'pipe' });
  const mount = () => run('mount', '-o', 'loop', image, folder);
  const forget = () => rmSync(base, { recursive: true });

  try {
    writeFileSync(image, '');
    truncateSync(image, 64 * 1024 * 1024);
    mkdirSync(folder);
    run('mkfs.ext4', '-q', image);
    mount();
  } catch (error) {
    forget();
    throw error;
  }
  return {
    folder,
    cut: () => run('perl', '-e', GO_DOWN, folder),
    restart() {
      run('umount', folder);
      mount();
    },
    close() {
      // Also where a test failed, and its service is only just going.
      run('umount', '--lazy', folder);
      forget();
    },
  };
}
