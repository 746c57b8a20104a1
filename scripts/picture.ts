import { readFileSync, writeFileSync } from 'node:fs';
import { loadDecidesWords } from '../data/decides-words.ts';
import { pictureMermaid, withPicture } from '../data/picture-mermaid.ts';
import { pictureSvg } from '../data/picture-svg.ts';

/*
 * npm run picture: draws the machine again. docs/machine.svg and the Mermaid block of the README are made from the machine and from
 * nothing else; a test fails when either is not what the machine gives.
 */
const words = loadDecidesWords();
writeFileSync('docs/machine.svg', `${pictureSvg(words, { standalone: true })}\n`);
writeFileSync('README.md', withPicture(readFileSync('README.md', 'utf8'), pictureMermaid(words)));
