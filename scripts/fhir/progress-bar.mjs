const WIDTH = 24;
const EVERY_MS = 5_000;

/** How far something is, of `total`: a bar on a terminal, a line every five seconds elsewhere. */
export function progressBar(total) {
  const isTerminal = process.stdout.isTTY === true;
  let last = 0;
  let drawn = '';
  return {
    at(done, what) {
      const full = total === 0 ? WIDTH : Math.floor((done / total) * WIDTH);
      drawn = `[${'#'.repeat(full)}${'.'.repeat(WIDTH - full)}] ${done} of ${total}, ${what}`;
      if (isTerminal) process.stdout.write(`\r${drawn}   `);
      else if (Date.now() - last > EVERY_MS) {
        last = Date.now();
        console.log(drawn);
      }
    },
    say(line) {
      console.log(isTerminal ? `\r${line.padEnd(drawn.length + 3)}` : line);
    },
    end() {
      if (isTerminal) process.stdout.write(`\r${' '.repeat(drawn.length + 3)}\r`);
    },
  };
}
