import type { LanguagePack } from '../pack';
import { words } from './words';

export const nl: LanguagePack = {
  code: 'nl',
  name: 'Dutch',
  capitalisesNouns: false,
  segmentation: {
    abbreviations: words(`
      dhr. mevr. mw. dr. drs. ir. ing. mr. prof. ds. st. bijv. b.v. bv. nl. d.w.z. o.a. enz. etc. ca. jl.
      a.s. i.v.m. m.b.t. t.a.v. t.o.v. z.g. zgn. i.p.v. o.l.v. m.a.w. n.a.v. incl. excl. mln. mld. jan.
      feb. mrt. apr. jun. jul. aug. sep. sept. okt. nov. dec. tel. vs. red. sr. jr. co. inc. ltd. resp.
      evt. vgl. ong. e.d. e.a. t/m. v.chr. n.chr.
    `),
    numberAbbreviations: ['nr.', 'art.', 'blz.'],
    ordinalStop: false,
    elisions: [],
    bylines: ['Door', 'Van', 'Tekst', 'Foto'],
  },
  quotation: {
    pairs: [
      ['“', '”'],
      ['„', '”'],
      ['‘', '’'],
      ['‚', '’'],
      ['«', '»'],
      ['"', '"'],
    ],
    dialogueDash: false,
  },
  functionWords: words(`
    de het een en of maar want dus doch noch als dat die wie wat waar wanneer hoe waarom welke welk omdat
    hoewel terwijl nadat voordat totdat zodat indien tenzij ik jij je hij zij ze wij we jullie u mij me
    jou hem haar ons hen hun mijn jouw zijn onze uw dit deze is was waren ben bent geweest heeft hebben
    had hadden heb wordt worden werd werden geworden zal zullen zou zouden kan kunnen kon konden moet
    moeten moest moesten mag mogen mocht wil willen wilde wilden gaat gaan ging doet doen deed komt komen
    kwam van in op aan met voor bij naar uit over door om tot tegen onder tussen zonder sinds tijdens
    volgens binnen buiten boven naast na te ter ten er daar hier niet geen nog ook al wel niets iets
    iemand niemand alle alles veel meer meest andere ander zelf elkaar dan toen nu weer steeds altijd
    nooit reeds echter toch zoals zo heel zeer erg twee drie eerste
  `),
  morphology: {
    genitives: ["'s", '’s', 's', "'", '’'],
    inflections: ['heden', 'heid', 'ingen', 'ing', 'en', 'er', 'e', 's', 't'],
    linkers: ['s', 'en', 'e'],
  },
  reporting: {
    verbs: [],
    opinionVerbs: [],
    mannerVerbs: [],
    nouns: [],
    attributionBefore: [],
    attributionAfter: [],
    complementisers: [],
    interrogatives: [],
  },
  people: {
    titles: [],
    roles: [],
    pronouns: [],
  },
  calendar: {
    months: [
      'januari',
      'februari',
      'maart',
      'april',
      'mei',
      'juni',
      'juli',
      'augustus',
      'september',
      'oktober',
      'november',
      'december',
    ],
    weekdays: ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'],
  },
};
