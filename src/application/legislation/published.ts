/** What other contexts may know of this one: what a simulation is asked for, and whether it can be done. */
export { checkArea, checkBill, type SimulateFailure, type SimulateInput } from './check-simulation.ts';
