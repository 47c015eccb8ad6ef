/** Use cases of subsidies, room by room. */
export const subsidyUseCases = {};
