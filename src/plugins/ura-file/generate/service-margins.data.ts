/** Months of the columns of {@link SERVICES}. */
export const SERVICE_MONTHS = '2021-03|2021-06|2021-09|2021-12|2022-02';

/**
 * Services in the whole country: service code | persons in the service at the end of each month and, where
 * published, those who entered it during the month.
 * Source: Tilastokeskus, StatFin 12u1–12uv; KEHA-keskus, Työnvälitystilasto (CC BY 4.0).
 */
export const SERVICES = `
0|12575 3605|10013 1425|11047 3161|10071 1466|11365 2661
1|11704 1978|8668 278|9885 2215|8928 398|9737 1193
06|34470 1789|27270 1655|31541 3017|29351 866|31035 1754
05|21231 5986|18447 5294|18754 6293|18436 4328|19395 5168
20|5534|5151|5040|4394|5189
21|580|385|473|371|563
3|541|549|574|354|431
4|3205|3321|4211|5605|5364
5|2178|1184|911|655|812
5T|5588 841|6228 779|6264 902|5987 527|6489 721
5V|751 42|792 58|813 71|827 39|896 59
6T|9964 1184|11913 1664|12017 1558|11830 848|12290 1131
6V|2104 137|2324 183|2449 189|2465 97|2497 146
61|3285 304|3713 393|3663 352|3553 279|3764 280
62|2552 190|2751 230|2639 223|2619 188|2613 190
40|197 40|280 41|246 15|184 5|180 35
41|255 38|285 18|272 25|248 10|238 50
02|3177 200|3625 198|3788 192|3537 72|3523 173
`;

/**
 * Services whose monthly entries are not published: code | mean stock of 2020 | entrants of 2020.
 * Source: Eurostat / European Commission, LMP database.
 */
export const SERVICES_BY_YEAR = `
20|5935|32838
21|5935|32838
3|743|10391
4|3127|7655
5|3267|10181
`;

/**
 * Foreign nationals in services in February 2022: kind of service | all | foreign nationals. U is unemployed. Which
 * of the two training codes foreign nationals are in is not published; integration training is taken to be 1.
 * Source: Tilastokeskus, StatFin 12u4, 12u5; KEHA-keskus, Työnvälitystilasto (CC BY 4.0).
 */
export const FOREIGN_IN_SERVICES = `
U|265591|29947
LABOUR_MARKET_TRAINING|21102|9298
SELF_MOTIVATED_STUDY|31035|13602
REHABILITATIVE_WORK|19395|1171
TRIAL|6073|1286
COACHING|1328|82
SUBSIDISED|28972|2211
JOB_ALTERNATION|3523|67
`;

/**
 * Mean number of benefit recipients in 2020: earnings-related allowance, basic allowance, labour market support.
 * Source: Eurostat / European Commission, LMP database.
 */
export const BENEFIT_RECIPIENTS = {
  earningsRelated: 109353,
  basic: 33011,
  labourMarketSupport: 134589,
} as const;

/**
 * Labour market support with a municipal share in Hämeenlinna, April 2020: days class | recipients | days | euros |
 * municipality's share in per cent. {@link SUPPORT_JOBSEEKERS} jobseekers lived there. The class without a share is
 * not in the source; its size is an estimate.
 * Source: Kela, Kelasto / avoin data (CC BY 4.0).
 */
export const SUPPORT_BY_DAYS = `
000|890|18690|627984|0
300|225|4996|167815|50
500|363|7551|261813|50
1000|603|13047|455793|70
`;
export const SUPPORT_JOBSEEKERS = 8285;
