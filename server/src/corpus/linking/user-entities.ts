import { fold } from '../../analysis/coreference/fold';
import type { EntityType } from '../../analysis/types';

/** An entity as the workspace's `newsmark.entities.json` describes it. */
export interface UserEntity {
  /** The id of a known entity to add to (`country:KP`), or one of the user's own. */
  id: string;
  name: string;
  type?: EntityType;
  /** Other names that mean it, in any language. */
  aliases: readonly string[];
  /** Names that do not mean it, however alike. */
  isNot: readonly string[];
  wikidata?: string;
}

const TYPES: readonly string[] = ['PER', 'LOC', 'ORG', 'MISC'] satisfies EntityType[];

/**
 * Reads the text of `newsmark.entities.json`. Throws an Error that says what is wrong and where; an entity without an id
 * gets one from its name.
 */
export function parseUserEntities(text: string): UserEntity[] {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    throw new Error(`newsmark.entities.json is no JSON: ${(error as Error).message}`);
  }
  const list = isObject(data) ? data.entities : undefined;
  if (!Array.isArray(list)) throw new Error('newsmark.entities.json: "entities" must be a list');
  return list.map((item: unknown, i) => parseEntity(item, `entities[${i}]`));
}

function parseEntity(item: unknown, where: string): UserEntity {
  if (!isObject(item)) throw new Error(`newsmark.entities.json: ${where} must be an object`);
  const name = item.name;
  if (typeof name !== 'string' || fold(name) === '')
    throw new Error(`newsmark.entities.json: ${where}.name must be a name`);
  const { id = `user:${fold(name)}`, type, wikidata } = item;
  if (typeof id !== 'string' || id === '')
    throw new Error(`newsmark.entities.json: ${where}.id must be text`);
  if (type !== undefined && !(typeof type === 'string' && TYPES.includes(type))) {
    throw new Error(`newsmark.entities.json: ${where}.type must be one of ${TYPES.join(', ')}`);
  }
  if (wikidata !== undefined && !(typeof wikidata === 'string' && /^Q\d+$/.test(wikidata))) {
    throw new Error(`newsmark.entities.json: ${where}.wikidata must be an item such as Q42`);
  }
  return {
    id,
    name,
    type: type as EntityType | undefined,
    aliases: names(item.aliases, `${where}.aliases`),
    isNot: names(item.isNot, `${where}.isNot`),
    wikidata,
  };
}

function names(value: unknown, where: string): string[] {
  if (value === undefined) return [];
  if (!Array.isArray(value) || !value.every((name) => typeof name === 'string')) {
    throw new Error(`newsmark.entities.json: ${where} must be a list of names`);
  }
  return value;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The user's entities by id and by every name they go under. */
export class UserEntities {
  readonly #byId = new Map<string, UserEntity>();
  readonly #byName = new Map<string, UserEntity>();

  constructor(entities: readonly UserEntity[] = []) {
    for (const entity of entities) {
      this.#byId.set(entity.id, entity);
      for (const name of [entity.name, ...entity.aliases]) {
        const key = fold(name);
        if (key !== '' && !this.#byName.has(key)) this.#byName.set(key, entity);
      }
    }
  }

  get(id: string): UserEntity | undefined {
    return this.#byId.get(id);
  }

  /**
   * The entity that one of the names, the fullest first, means; an entity that the names are said not to mean is passed
   * by. Somebody with another full name is not meant by the family name alone: Brigitte Macron is not Macron.
   */
  find(names: readonly string[]): UserEntity | undefined {
    const isOfFullName = names.some(isFull);
    for (const name of names) {
      const entity = this.#byName.get(fold(name));
      if (!entity || this.excludes(entity.id, names)) continue;
      if (isOfFullName && !isFull(name) && isPersonWithFullName(entity)) continue;
      return entity;
    }
    return undefined;
  }

  /** Does the user say that none of the names means the entity? */
  excludes(id: string, names: readonly string[]): boolean {
    const not = this.#byId.get(id)?.isNot;
    return (
      not !== undefined &&
      not.length > 0 &&
      names.some((name) => not.some((other) => fold(other) === fold(name)))
    );
  }
}

const isFull = (name: string) => /\S\s+\S/.test(name);

const isPersonWithFullName = ({ type, name, aliases }: UserEntity) =>
  type === 'PER' && [name, ...aliases].some(isFull);
