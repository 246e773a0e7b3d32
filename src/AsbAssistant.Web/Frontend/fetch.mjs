// node fetch.mjs CACHE OUT: brings the pages' files to OUT and compresses them. Packages come by `npm pack` at the versions
// of packages.json, are refused unless their hash is the one written there, and are kept in CACHE for the next build.
// (`npm install` of the same would bring 530 MB of what they were built with; these are 8 MB.)
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gunzipSync, gzipSync } from 'node:zlib';

const here = dirname(fileURLToPath(import.meta.url));
const web = dirname(here);
const [cache, out] = process.argv.slice(2).map(path => resolve(path));
const modules = join(cache, 'node_modules');
const stop = message => { console.error(`page files: ${message}`); process.exit(1); };

if (Number(process.versions.node.split('.')[0]) < 20) stop(`Node 20 or newer is needed, this is ${process.versions.node}.`);

for (const wanted of JSON.parse(readFileSync(join(here, 'packages.json'), 'utf8')).packages) unpack(fetched(wanted), wanted);

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
keep('webchat-minimal.js', readFileSync(join(modules, 'botframework-webchat/dist/webchat-minimal.js')));
const scripts = join(web, 'Conversation/Page/Scripts');
for (const name of readdirSync(scripts)) keep(name, readFileSync(join(scripts, name)));
for (const sheet of ['Conversation/Page/page.scss', 'Staff/staff.scss'].filter(path => existsSync(join(web, path))))
  keep(basename(sheet, '.scss') + '.css', Buffer.from(styles(join(web, sheet))));
copyFileSync(join(modules, 'botframework-webchat/dist/webchat-minimal.js.LICENSE.txt'), join(out, 'webchat-minimal.js.LICENSE.txt'));

function fetched({ name, version, integrity }) {
  const file = join(cache, `${name}-${version}.tgz`);
  if (!existsSync(file)) {
    mkdirSync(cache, { recursive: true });
    const npm = spawnSync('npm', ['pack', `${name}@${version}`, '--silent', '--pack-destination', cache],
      { encoding: 'utf8', shell: process.platform === 'win32' });
    if (npm.error) stop('npm is needed to fetch them: install Node 20 or newer with npm, then build again.');
    if (npm.status !== 0) stop(`npm could not fetch ${name} ${version}: ${npm.stderr.trim().split('\n')[0]}`);
  }
  const content = readFileSync(file);
  const found = 'sha512-' + createHash('sha512').update(content).digest('base64');
  if (found !== integrity) {
    rmSync(file);
    stop(`${name} ${version} is not the file that packages.json names (${found}); nothing of it was used.`);
  }
  return content;
}

// Reads the plain tar that npm writes: 512-byte headers, names under "package/".
function unpack(tarball, { name, keep }) {
  const tar = gunzipSync(tarball);
  const text = (at, length) => tar.toString('latin1', at, at + length).replace(/\0.*$/s, '');
  for (let at = 0; at + 512 <= tar.length && tar[at] !== 0;) {
    const path = (text(at + 345, 155) && text(at + 345, 155) + '/') + text(at, 100);
    const size = parseInt(text(at + 124, 12), 8);
    const inside = path.replace(/^[^/]+\//, '');
    const isFile = '0\0'.includes(String.fromCharCode(tar[at + 156]));
    if (isFile && (inside === 'package.json' || keep.some(start => inside.startsWith(start)))) {
      const target = join(modules, name, inside);
      if (!target.startsWith(join(modules, name))) stop(`${name} holds a file outside itself: ${path}`);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, tar.subarray(at + 512, at + 512 + size));
    }
    at += 512 + Math.ceil(size / 512) * 512;
  }
}

function styles(file) {
  const sass = createRequire(join(modules, 'x.js'))('sass');
  return sass.compile(file, { loadPaths: [join(modules, 'govuk-frontend/dist')], style: 'compressed', quietDeps: true }).css;
}

function keep(name, content) {
  writeFileSync(join(out, name), content);
  writeFileSync(join(out, name + '.gz'), gzipSync(content, { level: 9 }));
  writeFileSync(join(out, name + '.br'), brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }));
}
