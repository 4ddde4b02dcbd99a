import { ThemeColor, ThemeIcon } from 'vscode';
import type { EntityTypeName } from '../../../server/src/protocol';

const ICONS: Readonly<Record<EntityTypeName, ThemeIcon>> = {
  PER: new ThemeIcon('person', new ThemeColor('newsmark.person')),
  LOC: new ThemeIcon('location', new ThemeColor('newsmark.place')),
  ORG: new ThemeIcon('organization', new ThemeColor('newsmark.organization')),
  MISC: new ThemeIcon('tag', new ThemeColor('newsmark.miscellaneous')),
};

/** The icon of a person, place, organisation or other name, in the colour of its marks. */
export function typeIcon(type: EntityTypeName): ThemeIcon {
  return ICONS[type];
}
