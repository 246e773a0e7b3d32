// node run.mjs <scenario> <polling|socket> <address> [what was kept, as JSON]
// Exit code 0 when everything held. Lines on standard output tell the test what to do next, or what to keep.
import * as scenarios from './scenarios.mjs';

const [, , name, mode, address, kept] = process.argv;
try {
  await scenarios[name]({ address, mode, kept: kept ? JSON.parse(kept) : {} });
  process.exit(0);
} catch (error) {
  console.error(error);
  process.exit(1);
}
