import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { GENERATED_FOLDERS, type Page } from './page.ts';

/** Enough to see what changed; the rest is seen with `git diff` after `npm run docs`. */
const DIFF_LINES = 30;

/** What is wrong with the committed pages, one text a page: missing, different, or from no generator. */
export function comparePages(root: string, pages: readonly Page[]): readonly string[] {
  return [...pages.flatMap((page) => comparePage(root, page)), ...strayPages(root, pages)];
}

function comparePage(root: string, { path, content }: Page): readonly string[] {
  const committed = join(root, path);
  if (!existsSync(committed)) return [`${path} is missing`];
  if (readFileSync(committed, 'utf8') === content) return [];
  return [`${path} is not what its generator prints:\n${unifiedDiff(committed, content)}`];
}

function strayPages(root: string, pages: readonly Page[]): readonly string[] {
  const generated = new Set(pages.map(({ path }) => path));
  return GENERATED_FOLDERS.filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !generated.has(path))
    .sort()
    .map((path) => `${path} is written by no generator`);
}

/** git is there wherever the repository was cloned, and prints the form everyone reads. */
function unifiedDiff(committed: string, content: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'page-'));
  try {
    writeFileSync(join(folder, 'generated'), content);
    const { stdout } = spawnSync(
      'git',
      ['diff', '--no-index', '--no-color', '--unified=1', '--', committed, join(folder, 'generated')],
      { encoding: 'utf8' },
    );
    // The four lines of the header name files that no one has.
    const lines = stdout.split('\n').slice(4);
    const rest = lines.length - DIFF_LINES;
    return [...lines.slice(0, DIFF_LINES), ...(rest > 0 ? [`... ${rest} more lines`] : [])].join('\n').trimEnd();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
