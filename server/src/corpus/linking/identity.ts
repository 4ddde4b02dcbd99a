import type { Authority } from '../../analysis/authority/authority';
import { fold } from '../../analysis/coreference/fold';
import { type PersonName, parsePersonName } from '../../analysis/coreference/person-name';
import { thingKey } from '../../analysis/coreference/thing-name';
import type { Chain, EntityType } from '../../analysis/types';
import type { NodeKind } from './name-nodes';
import type { UserEntities, UserEntity } from './user-entities';

/** The name under which a chain is linked. */
export interface Identity {
  key: string;
  kind: NodeKind;
  text: string;
}

/**
 * The name under which a chain is linked: the entity that a person says it is, the user's entity of that name, what the
 * article settles, or the chain's fullest name; undefined when nobody names it.
 */
export function identityOf(chain: Chain, user: UserEntities, authority: Authority): Identity | undefined {
  if (chain.entity) return identityOfId(chain.entity, chain.name, user, authority);
  if (chain.names.length === 0 && !chain.authority) return undefined;
  const own = user.find(chain.names);
  if (own) return userIdentity(own, authority);
  if (chain.authority && !user.excludes(chain.authority, chain.names)) {
    return { key: chain.authority, kind: 'authority', text: chain.name };
  }
  return identityOfName(chain.name, chain.type, authority);
}

/** The name that an entity's id stands for, which need not be written anywhere. */
function identityOfId(id: string, words: string, user: UserEntities, authority: Authority): Identity {
  const own = user.get(id);
  if (own) return userIdentity(own, authority);
  if (!isMadeFromName(id)) return { key: id, kind: 'authority', text: words };
  const name = id.slice(id.indexOf(':') + 1);
  if (!id.startsWith('per:')) return { key: id, kind: 'thing', text: name };
  const text = name.replaceAll('-', ' ');
  const { kind } = identityOfName(text, 'PER', authority);
  return { key: kind === 'bare' ? `bare:${name}` : id, kind, text };
}

/**
 * A person of the user's own is found under further spellings and by the family name, as other people are. An entity
 * whose id was made from one of its names goes on under that name, whatever name is shown.
 */
function userIdentity(entity: UserEntity, authority: Authority): Identity {
  if (isMadeFromName(entity.id)) {
    const type = entity.id.startsWith('per:') ? 'PER' : 'MISC';
    const named = [entity.name, ...entity.aliases]
      .map((name) => identityOfName(name, type, authority))
      .find(({ key }) => key === entity.id);
    if (named) return named;
  }
  if (entity.type === 'PER') {
    const person = identityOfName(entity.name, 'PER', authority);
    if (person.kind === 'person') return person;
  }
  return { key: entity.id, kind: 'authority', text: entity.name };
}

function identityOfName(name: string, type: EntityType, authority: Authority): Identity {
  if (type !== 'PER') {
    const key = thingKey(name, authority);
    return { key: `name:${key}`, kind: 'thing', text: key };
  }
  const person = parsePersonName(name, authority.isTranscribed);
  const kind = person.given.length > 0 ? 'person' : 'bare';
  return { key: `${kind === 'person' ? 'per' : 'bare'}:${personKey(person)}`, kind, text: name };
}

/** Ids of the user's people by the key of their name, which their entities go under. */
export function userIds(entities: readonly UserEntity[], authority: Authority): Map<string, string> {
  return new Map(entities.map((entity) => [userIdentity(entity, authority).key, entity.id]));
}

/** Pairs of keys that the user's “is not” lists part. */
export function partedByUser(entities: readonly UserEntity[], authority: Authority): [string, string][] {
  return entities.flatMap((entity) => {
    const { key } = userIdentity(entity, authority);
    return entity.isNot.flatMap((name): [string, string][] => [
      [key, idOfKey(identityOfName(name, 'PER', authority).key)],
      [key, identityOfName(name, 'MISC', authority).key],
    ]);
  });
}

const personKey = (person: PersonName) =>
  [...person.words, ...(person.generation ? [person.generation] : [])].map(fold).join('-');

/** Does the id come from a name, and not from a list of what is known beforehand? */
export const isMadeFromName = (id: string): boolean => /^(?:per|name):/.test(id);

/** The entity id of a name that stands alone. */
export function idOfKey(key: string): string {
  return key.startsWith('bare:') ? `per:${key.slice('bare:'.length)}` : key;
}
