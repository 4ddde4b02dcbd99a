import type { Position, Range } from 'vscode-languageserver-types';
import { fold } from '../analysis/coreference/fold';
import { messageOf } from '../common/message';
import type { Corpus } from '../corpus/corpus';
import { ENTITIES_FILE, type EntitiesFiles } from '../corpus/entities-files';
import { isMadeFromName } from '../corpus/linking/identity';
import type { CorpusArticle, Entity } from '../corpus/types';
import type { EntitiesChange } from '../protocol';
import { changeEntities, type WrittenEntity } from './entities-edit';
import { entityOf, mentionAt, rangeOf } from './lookup';
import { Refusal } from './refusal';
import { oneLine, shorten } from './text';

const WORDS_LENGTH = 40;

/** Where the name stands that is about to be renamed, and what its entity is called now. Throws a {@link Refusal}. */
export function prepareRename(
  corpus: Corpus,
  article: CorpusArticle,
  position: Position,
): { range: Range; placeholder: string } {
  const { mention, entity } = nameAt(corpus, article, position);
  return { range: rangeOf(article, mention), placeholder: entity.name };
}

/**
 * Gives the entity at a position another name, everywhere: in `newsmark.entities.json`, never in an article. Answers the
 * change of that file. Throws a {@link Refusal} when there is no name, or the new one belongs to another entity.
 */
export async function renameEntity(
  corpus: Corpus,
  files: EntitiesFiles,
  article: CorpusArticle,
  { position, newName }: { position: Position; newName: string },
): Promise<EntitiesChange> {
  const { entity } = nameAt(corpus, article, position);
  const name = oneLine(newName).trim();
  if (fold(name) === '') throw new Refusal('A name needs at least one letter or digit.');
  const other = corpus.entities().find(({ id, ...one }) => id !== entity.id && bears(one, name));
  if (other) {
    throw new Refusal(
      `“${name}” is the name of another ${NOUNS[other.type]} already. If both are the same, use Merge With… instead.`,
    );
  }
  const file = await fileFor(files, entity, article);
  const after = changeEntities(file.text, (entities) => rename(entities, entity, name));
  const articles = entity.articles === 1 ? '1 article' : `${entity.articles.toLocaleString('en')} articles`;
  return {
    uri: file.uri,
    before: file.text,
    after,
    title: `Rename “${entity.name}” to “${name}”`,
    message: `“${entity.name}” is called “${name}” from now on, in ${articles}. The articles' text stays as it is; the name is kept in ${ENTITIES_FILE}.`,
  };
}

const NOUNS = { PER: 'person', LOC: 'place', ORG: 'organisation', MISC: 'name' } as const;

function nameAt(corpus: Corpus, article: CorpusArticle, position: Position) {
  const mention = mentionAt(article, position);
  if (!mention) {
    throw new Refusal('There is no name here. Put the cursor into a name to rename whom or what it means.');
  }
  const entity = entityOf(corpus, article, mention);
  if (mention.form === 'name' || mention.form === 'derived') {
    if (entity) return { mention, entity };
  }
  const words = shorten(oneLine(mention.text), WORDS_LENGTH);
  const means = entity?.named ? ` It stands for ${entity.name}, which can be renamed where it is named.` : '';
  throw new Refusal(`“${words}” is not a name.${means}`);
}

async function fileFor(files: EntitiesFiles, entity: Entity, { uri }: CorpusArticle) {
  let file: Awaited<ReturnType<EntitiesFiles['fileFor']>>;
  try {
    file = await files.fileFor(entity.id, uri);
  } catch (error) {
    const reason = messageOf(error);
    throw new Refusal(`${reason}. Mend it first, so that nothing in it is lost.`);
  }
  if (!file) throw new Refusal(`Open a folder first: names are kept in its ${ENTITIES_FILE}.`);
  return file;
}

function bears({ name, spellings, type }: Omit<Entity, 'id'>, other: string): boolean {
  const key = fold(other);
  const isBare = type === 'PER' && !/\s/.test(other);
  return fold(name) === key || (!isBare && spellings.some(({ text }) => fold(text) === key));
}

function rename(entities: WrittenEntity[], described: Entity, name: string): void {
  const { id, type } = described;
  const known = entities.find((one) => (one.id ?? `user:${fold(one.name)}`) === id);
  const entity: WrittenEntity = known ?? { id, name, type };
  if (!known) entities.push(entity);
  const aliases = new Set([...(entity.aliases ?? []), ...namesToKeep(described, known !== undefined)]);
  aliases.delete(name);
  Object.assign(entity, { id, name });
  if (aliases.size > 0) entity.aliases = [...aliases].sort();
  else delete entity.aliases;
}

/**
 * Names by which the articles' mentions find their entity again. One known beforehand is found without; of people the
 * family name alone is left out, as others may bear it.
 */
function namesToKeep({ id, name, type, spellings }: Entity, isWritten: boolean): string[] {
  const written = [...new Set(spellings.map(({ text }) => text))];
  if (!isMadeFromName(id)) return isWritten && written.includes(name) ? [name] : [];
  const full = written.filter((text) => type !== 'PER' || /\s/.test(text));
  return full.length > 0 ? full : written;
}
