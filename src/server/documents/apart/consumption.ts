import { readFileSync } from 'node:fs';

/** Ticks of the processor time the kernel counts in, a second; fixed for programs on Linux. */
const ticks = 100;

/** Megabytes a process holds and seconds of processor it has used; nothing where the system does not tell, as off Linux. */
export function consumptionOf(pid: number): { megabytes: number; seconds: number } | undefined {
  try {
    const held = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in brackets may hold spaces; after it, utime and stime are the 12th and 13th.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return {
      megabytes: Number(held ?? 0) / 1024,
      seconds: (Number(fields[11]) + Number(fields[12])) / ticks,
    };
  } catch {
    return undefined;
  }
}
