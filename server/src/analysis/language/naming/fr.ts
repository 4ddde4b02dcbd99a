import type { Naming } from '../pack';
import { inflected, words } from '../packs/words';
import { kindWords } from './kinds';

export const naming: Naming = {
  bodies: inflected(
    words(`
      entreprise société groupe compagnie banque journal quotidien hebdomadaire magazine chaîne radio parti
      organisation syndicat association fondation agence constructeur fabricant armateur éditeur club groupe
      orchestre institut ministère milice brasserie réseau start-up
    `),
    ['', 's'],
  ),
  places: inflected(
    words(`
      ville village commune hameau île presqu'île presqu’île péninsule montagne fleuve rivière lac baie
      province région district département état capitale port banlieue quartier vallée désert volcan glacier
      détroit archipel canton
    `),
    ['', 's'],
  ),
  works: inflected(
    words(`
      navire pétrolier cargo porte-conteneurs ferry paquebot chalutier film livre roman album chanson série
      opéra pièce tableau émission projet satellite fusée
    `),
    ['', 's'],
  ),
  institutions: [],
  sites: [],
  managers: inflected(
    words(`
      directeur directrice patron patronne pdg fondateur fondatrice propriétaire porte-parole salarié analyste
    `),
    ['', 's'],
  ),
  of: words("de d’ d' du"),
  heads: words(`
      agence autorité office conseil commission comité fédération association union parti banque université
      institut cour police ministère armée académie administration fondation ligue
    `),
  landmarks: [],
  matters: [],
  by: ['de'],
  bearers: [],
  trading: [],
  percent: words('%'),
  against: words('contre'),
  states: [],
  at: [],
  affiliating: words('de chez'),
  families: words('née né famille frères sœurs époux'),
  audience: words('à au'),
  decks: words('bord'),
  kinds: kindWords({
    square: 'place',
    street: 'rue',
    university: 'université',
    church: 'église',
    cathedral: 'cathédrale',
    palace: 'palais château',
    bridge: 'pont',
    museum: 'musée',
    theatre: 'théâtre',
    hospital: 'hôpital',
    island: 'île',
    river: 'fleuve',
    lake: 'lac',
    bank: 'banque',
    party: 'parti',
    authority: 'autorité',
    house: 'maison',
    treaty: 'traité accord',
    prize: 'prix',
    airport: 'aéroport',
    station: 'gare',
    stadium: 'stade',
    mountain: 'mont',
    institute: 'institut',
    foundation: 'fondation',
    company: 'compagnie',
    police: 'police',
    appealcourt: 'cour_d’appel',
    port: 'port',
    embassy: 'ambassade',
    festival: 'festival',
    directive: 'directive',
    commission: 'commission',
    union: 'syndicat union association',
  }),
  links: words('de du la'),
};
