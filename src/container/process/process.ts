/** The service process: its use cases, room by room. */
export const processUseCases = {};
