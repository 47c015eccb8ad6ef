/** Use cases of resources, room by room. */
export const resourceUseCases = {};
