import type { LanguagePack } from '../pack';
import { words } from './words';

export const en: LanguagePack = {
  code: 'en',
  name: 'English',
  capitalisesNouns: false,
  segmentation: {
    abbreviations: words(`
      mr. mrs. ms. messrs. dr. prof. Rev. Hon. sr. jr. st. Gen. Col. maj. capt. cmdr. lt. sgt. cpl. pvt.
      adm. Gov. Sen. Rep. reps. sens. Pres. supt. det. insp. vs. v. etc. e.g. i.e. cf. Al. inc. ltd. co.
      corp. bros. dept. univ. assn. ave. blvd. rd. hwy. Mt. Ft. Jan. Feb. Mar. Apr. Jun. Jul. Aug. Sep.
      Sept. Oct. Nov. Dec. Mon. Tue. Wed. Thu. Fri. Sat. u.s. u.k. u.n. e.u. d.c. a.m. p.m. ph.d. m.d.
      b.a. m.a. esq. approx. Est. vol. Ed. eds. min. max. Ala. Ariz. Ark. Calif. Colo. Conn. Del. Fla. Ga.
      Ill. Ind. Kan. Ky. La. Md. Mass. Mich. Minn. Miss. Mo. Mont. Neb. Nev. Okla. Ore. Pa. Tenn. Tex. Vt.
      Va. Wash. Wis. Wyo.
    `),
    numberAbbreviations: ['no.', 'nos.', 'p.', 'pp.', 'fig.', 'vol.', 'ch.', 'art.'],
    ordinalStop: false,
    elisions: [],
    bylines: ['By', 'Text', 'Words', 'Photo', 'Photos'],
  },
  quotation: {
    pairs: [
      ['“', '”'],
      ['‘', '’'],
      ['"', '"'],
      ['«', '»'],
    ],
    dialogueDash: false,
  },
  functionWords: words(`
    the a an and or but nor so yet if because although though while whereas unless until since when where
    who whom whose which what why how that this these those there here i you he she it we they me him her
    us them my your his its our their mine yours hers ours theirs myself himself herself itself themselves
    is are was were be been being am has have had having do does did doing will would shall should can
    could may might must ought of in on at by for with from to into onto over under about after before
    between among through during without within against across behind beyond near off out up down along
    around upon toward towards despite per via as than not no never only also just even still already
    again too very more most much many few some any all both each every either neither other another such
    same own well however therefore meanwhile now then once ever said one two first last new
  `),
  morphology: {
    genitives: ["'s", '’s', "'", '’'],
    inflections: ['ations', 'ation', 'ings', 'ing', 'edly', 'ed', 'ies', 'es', 's', 'ly'],
    linkers: [],
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
      'january',
      'february',
      'march',
      'april',
      'may',
      'june',
      'july',
      'august',
      'september',
      'october',
      'november',
      'december',
    ],
    weekdays: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
  },
};
