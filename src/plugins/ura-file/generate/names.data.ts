/**
 * Word parts of invented names by culture: beginnings and endings of surnames, beginnings and endings of given
 * names. Whatever resembles a real person's name does so by chance.
 */
export const NAME_PARTS = {
  fi: {
    surnames: [
      `Mänty Törmä Peura Harmaa Orava Säynä Öljy Lähde Kuusi Röyh Suvi Käpy Jäkälä Pöllö Kärppä Väinö Tuuli Pihlaja
       Rauta Näre Hiisi Kaiho Lumi Myrsky Routa Kyty Sammal Tervas Ruis Kataja Vesi Halla Usva Ukkos Hopea Kangas
       Majava Näätä Sorsa Kuura Honka Leppä`,
      `vaara suo kallio sto kangas joki mäki korpi koskela lehto pelto lampi niemi salo harju kivi aro ranta nummi
       järvi saari oja kumpu notko luoma piha hauta lahti kari selkä`,
    ],
    given: [
      `Aa Ai Ei Hel Il Jor Kai Kyö Lei Lem Mai Mör Niu Oi Päi Rei Rau Sai Sän Säi Tai Toi Tuu Täh Vei Väi Yl Äi Öi
       Pir Her Ol`,
      `vo ri ma ni nä kki la mi ro sti ssa tta ja mo kko rva lja va no ra pu ttu mä lma rmi vi sa nna`,
    ],
  },
  sv: {
    surnames: [
      `Törn Hägg Gran Björn Ås Öst Sjö Flod Rönn Lund Vass Skär Holm Dimm Fjäll Käll Ljung Måne Näs Vik`,
      `manäs vallrud gårdh åkra skogen byholm strandh kullas linde myren hamnes viksten ängh rosdal fjärde`,
    ],
    given: [
      `Gö Hå Jö Åk Ås Bir Ing Sig Ul Lin Mär Tor Vi Ebb Greg Sol`,
      `ran kan ga rid mund brit va dis nar lef a`,
    ],
  },
  slavic: {
    surnames: [
      `Šub Toros Žark Zor Belor Mirol Vesk Drag Ilmaš Koval Ostr Pelag Rud Savel Tichor Volk`,
      `inov ova ianets jan etšin enkov ytska ovan ušenko arev inska odub`,
    ],
    given: [
      `Kir Ljud So Da Ok Vas Jele Mir Na Ste Ra Tim`,
      `ill mila fia vit sana ilko na oslav dja pan mir ofei`,
    ],
  },
  estonian: {
    surnames: [
      `Kõiv Tamme Lepik Mägi Õun Saare Kase Rebas Sõstra Pärna`,
      `saar põld soo metsa vald nurm ots kivi`,
    ],
    given: [`Too Ma Kü Jaa Tii Ha Ur Lee`, `mas rge lli nus na ndra mo lo`],
  },
  eastern: {
    surnames: [
      `Had Roj Xas Kab Mir Far Bar Zah Nur Qas Tah Sher`,
      `dawi dani anow iri zadeh halwan akhel ouri emin iyan ashar`,
    ],
    given: [`Yu O Ro Ami Ar Zi Sha Ka Le Na`, `suf mar jin na ash rin veh yan ila dim`],
  },
  african: {
    surnames: [
      `Jam War Guul Abd Ny Oke Tes Mwa Ker Dah`,
      `aaci faaleh eedow ikarin ongo wundi famra lemu iroon asho`,
    ],
    given: [`Na Ho Ab Fa Ify Ke Sa Tar`, `difa dan shir duma oma bede hra iku`],
  },
  asian: {
    surnames: [
      `Chai Nguy Thap Lim Sun Phon Shin Gur Ran Kyo`,
      `wongsa enthi rasut deng hari sawat mori ungbah tapa`,
    ],
    given: [`Min Plo Li Su Thu Ha Jia An`, `h y ran nita y ruka hui chai`],
  },
  western: {
    surnames: [
      `Bright North Wood Marl Alder Fern Vald Bel Castr Ros`,
      `mere combe field ington shaw beck egas monte isson eiro`,
    ],
    given: [`Gra Da Lu Ma Pe Ele Jo Al`, `ce rren cia teo dra nor nas berto`],
  },
} as const;

export type Culture = keyof typeof NAME_PARTS;
