import { computerWithin } from "~/services/methods/compute-apart.server";

/** Computes as the server does, but allows 60 seconds, so that a test does not depend on how busy the computer is. */
export const patientComputer = computerWithin({ atOnce: 2, waiting: 20, milliseconds: 60_000 });
