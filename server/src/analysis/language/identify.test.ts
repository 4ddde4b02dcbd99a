import { describe, expect, it } from 'vitest';
import { identifyLanguage } from './identify';

const samples: [string, string][] = [
  ['de', 'Die Ministerin sagte am Dienstag, dass sie nicht noch einmal antreten werde.'],
  ['nb', 'Minister Anna Berg talte i Oslo mandag. Vi har ventet lenge, sa Berg.'],
  ['nb', 'Statsråden sa tirsdag at hun ikke kommer til å stille til valg igjen etter dette.'],
  ['nn', 'Statsråden sa tysdag at ho ikkje kjem til å stille til val igjen etter dette.'],
  ['da', 'Ministeren sagde tirsdag, at hun ikke vil stille op til valget igen efter det her.'],
  ['sv', 'Ministern sade på tisdagen att hon inte kommer att ställa upp i valet igen.'],
  ['en', 'The minister said on Tuesday that she would not stand in the election again.'],
  ['fr', 'La ministre a dit mardi qu’elle ne se présenterait pas aux élections cette fois.'],
  ['nl', 'De minister zei dinsdag dat zij zich niet meer verkiesbaar zal stellen.'],
];

describe('identifyLanguage', () => {
  it.each(samples)('knows %s by one sentence', (language, text) => {
    expect(identifyLanguage(text)).toBe(language);
  });
  it('knows a match report with its results by its sentences', () => {
    const report = [
      'LYN SLO SKEID PÅ BISLETT',
      'OSLO (NTB): Lyn vant 3–1 over Skeid foran 4.250 tilskuere på Bislett stadion søndag kveld.',
      'Obosligaen, 9. serierunde:',
      'Lyn – Skeid 3–1 (1–0)',
      'Moss – Start 0–0',
      'Sogndal – Raufoss 2–2 (1–1)',
      'Egersund – Åsane 1–2 (0–2)',
      'Mål for Lyn: Ole Berg (12), Anders Bjørnli Lund (34, 61), Mathias Vik.',
      '– Vi var rett og slett for dårlige, sier trener Per Aas til TV 2.',
      'Kaptein Jo Heltne Dahl var ute med skade.',
    ].join('\n');
    expect(identifyLanguage(report)).toBe('nb');
  });
  it.each([
    '# This is the configuration of the server.\nhost=example.org\nport=8080\nlog_level=debug\nmax_clients=12\ncache_dir=/var/cache\nuser=news\ngroup=news',
    'User-agent: *\nDisallow: /admin\nAllow: /',
    'numpy==1.2\npandas>=2\nrequests\nflask\nscipy',
    'cmake_minimum_required(VERSION 3.10) project(demo) add_executable(demo main.c)',
    'Presidentti sanoi tiistaina, että uusia vaaleja ei järjestetä ennen kuin laki on hyväksytty.',
    'Il presidente ha detto martedì che non ci saranno nuove elezioni prima della legge.',
    'id;name;city\n1;Anna;Oslo\n2;Bo;Malmö\n3;Cem;Berlin',
    '',
  ])('answers und for %j', (text) => {
    expect(identifyLanguage(text)).toBe('und');
  });
});
